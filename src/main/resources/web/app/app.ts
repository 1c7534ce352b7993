import './chat';
import './selfcheck';
