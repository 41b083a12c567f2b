import CaseFile
import HTML
import Store

/// Two people have written at once: both texts side by side, and nothing lost. A journal keeps both, so that saving
/// anyway takes nothing away from the other.
enum Conflicts {
  static func page(_ scene: some SignedIn, _ page: FormPage, _ state: FormState, _ conflict: Conflict) -> Reply {
    let t = scene.t
    return scene.page(t("conflict.title"), status: .conflict, above: page.above) {
      p(t("conflict.lead"), .class("lead"))
      div(.class("columns")) {
        card(t("conflict.theirs")) { for entry in conflict.newer { theirs(entry, scene) } }
        card(t("conflict.mine")) { mine(page, state, t) }
      }
      form(.method(.post), .action(page.address)) {
        FormToken.field(scene.visit.formToken)
        input(.type(.hidden), .name("_act"), .value(scene.services.newID()))
        input(.type(.hidden), .name("_draft"), .value(page.draftName.text))
        input(.type(.hidden), .name("_til"), .value(page.address.path))
        input(.type(.hidden), .name("_seen"), .value(String(conflict.newer.last?.sequence ?? state.seen ?? 0)))
        for field in state.typed.fields where !field.name.hasPrefix("_") {
          input(.type(.hidden), .name(field.name), .value(field.value))
        }
        div(.class("actions")) {
          button(t("conflict.save"), .type(.submit), .class("button"))
          button(t("conflict.adjust"), .type(.submit), .name("_adjust"), .value("1"), .class("button plain"))
          a(t("conflict.leave"), .href(page.back))
        }
      }
    }
  }

  private static func theirs(_ entry: Entry, _ scene: some SignedIn) -> Node {
    let t = scene.t
    var who = t("common.unknown-person")
    if case .staff(let staff) = entry.actor { who = scene.name(of: staff) }
    return article {
      h3(t("entry.\(entry.kind)"))
      p(t("conflict.by", ["name": who, "when": t.relative(entry.recordedAt, now: scene.now)]), .class("quiet"))
      definitions(
        (entry.content?.passages ?? []).map { passage in
          (t(passage.heading), .text(passage.isKey ? t(passage.text) : passage.text))
        })
    }
  }

  private static func mine(_ page: FormPage, _ state: FormState, _ t: Words) -> Node {
    definitions(
      page.form.flat.map { field in
        let values = state.typed.all(field.name).filter { !$0.isEmpty }
        guard !values.isEmpty else { return (t(field.label), nil) }
        return (t(field.label), .text(values.map { shown($0, field, t) }.joined(separator: ", ")))
      })
  }

  private static func shown(_ value: String, _ field: Field, _ t: Words) -> String {
    switch field.kind {
    case .choice(let options), .several(let options), .select(let options):
      options.first { $0.value == value }?.text(t) ?? value
    case .yesNo: t(value == "yes" ? "common.yes" : "common.no")
    case .date, .moment: Field.day(value).map(t.date) ?? value
    default: value
    }
  }
}
