import CaseFile
import HTML

extension CaseDoing {
  func view(_ t: Words, planName: String) -> Node {
    card(t("case.doing"), id: "hvad-nu", "doing") {
      ul(.class("first-steps")) {
        for step in first { li { a(t(step.key, ["plan": planName]), .href(step.address)) } }
      }
      details(.class("all-steps")) {
        summary(t("case.doing.all"))
        for group in groups {
          h3(t("case.doing.\(group.key)"))
          ul { for step in group.steps { li { a(t(step.key, ["plan": planName]), .href(step.address)) } } }
        }
      }
    }
  }
}
