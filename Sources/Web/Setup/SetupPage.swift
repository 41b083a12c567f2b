import CaseFile
import HTML

extension Visit {
  /// A page of the setup, with the tabs that lead to the others.
  func setupPage(_ title: String, _ here: Place<Nothing>, @Markup content: () -> Node) -> Reply {
    let content = content()
    return page(title, nav: .setup) {
      setupTabs(here)
      content
    }
  }

  private func setupTabs(_ here: Place<Nothing>) -> Node {
    let all: [(String, Place<Nothing>)] =
      [
        (t("setup.overview"), Places.setup), (t("setup.staff"), Places.setupStaff),
        (t("setup.teams"), Places.setupTeams),
        (t("setup.policy"), Places.setupPolicy), (t("setup.approvals"), Places.setupApprovals),
        (t("setup.tools"), Places.setupTools), (t("measures.title"), Places.setupMeasures),
        (t("senders.tab"), Places.setupSenders),
        (t("setup.rules"), Places.setupRules),
        (t("setup.history"), Places.setupHistory),
      ] + (may(.readWatch) ? [(t("watch.title"), Places.watch)] : [])
    return tabs(t("nav.setup"), all.map { ($0.0, $0.1(), $0.1.words == here.words) })
  }

  /// A form of one button.
  func oneButton(_ text: String, _ address: Address, describedBy: String? = nil) -> Node {
    HTML.form(.method(.post), .action(address), .class("inline")) {
      FormToken.field(formToken)
      input(.type(.hidden), .name("_act"), .value(services.newID()))
      button(text, .type(.submit), .class("button plain"), .aria("label", describedBy))
    }
  }
}

extension String {
  /// Nil where there is nothing in it.
  var orNil: String? { isEmpty ? nil : self }
}
