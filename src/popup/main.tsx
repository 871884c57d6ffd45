import { render } from 'preact'
import s from './x.module.css'

render(<p class={s.a}>Pressmark</p>, document.querySelector('#root')!)
