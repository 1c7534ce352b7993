import './app.css';
import './exit';
import './chat';
import './selfcheck';
import './guide';
import './paper';
