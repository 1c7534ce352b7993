import './app.css';
import './exit';
import './chat';
import './selfcheck';
