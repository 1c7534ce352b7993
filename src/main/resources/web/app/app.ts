import './exit';
import './chat';
import './selfcheck';
