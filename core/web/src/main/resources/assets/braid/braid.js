// Starts GOV.UK Frontend; every page works without it.
import { initAll } from '/assets/govuk/5.14.0/govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()
