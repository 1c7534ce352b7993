import './app.css';
import './exit';
import './chat';
import './work';
import './selfcheck';
import './guide';
import './paper';
