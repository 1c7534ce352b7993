package nl.veiligthuis.platform.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Turns the first part of an address into a {@link Language}; an unknown one is a page that does not exist. */
@Provider
public class LanguageConverterProvider implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == Language.class ? (ParamConverter<T>) new LanguageConverter() : null;
    }

    private static final class LanguageConverter implements ParamConverter<Language> {

        @Override
        public Language fromString(String tag) {
            return Language.of(tag).orElseThrow(NotFoundException::new);
        }

        @Override
        public String toString(Language language) {
            return language.tag();
        }
    }
}
