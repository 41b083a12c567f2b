import HTML

extension HelpModel {
  func view(_ t: Words) -> Node {
    group {
      p(t("help.lead"), .class("lead"))
      card(t("help.keys")) {
        table(.class("keys")) {
          caption(t("help.keys"), .class("hidden"))
          tbody {
            for shortcut in shortcuts {
              tr {
                th(.scope(.row)) { joined(shortcut.keys.map { kbd($0) }, by: .text(" + ")) }
                td(shortcut.does)
              }
            }
          }
        }
      }
      card(t("help.drafts")) { p(t("help.drafts.text")) }
      card(t("help.log")) {
        p(t("help.log.lead"))
        ul { for line in logged { li(line) } }
        p(t("help.never"))
        ul { for line in neverLogged { li(line) } }
      }
      card(t("help.session")) {
        p(t("help.session.idle", count: idleMinutes))
        p(t("help.session.end", count: sessionHours))
      }
    }
  }
}
