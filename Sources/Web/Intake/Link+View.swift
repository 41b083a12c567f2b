import CaseFile
import HTML

extension LinkModel {
  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.page(
      t("link.title"), nav: .inbox, status: problem == nil ? .ok : .unprocessableContent,
      above: Crumb.notification(opened.id, t)
    ) {
      if let saved = Saved(visit) { Notice.done(saved.text(t)) }
      if let problem { Notice.problem(problem) }
      div(.class("beside")) {
        div(.class("stack")) { view(visit) }
        aside(.aria("label", t("form.beside"))) { NotificationText(opened, visit).view }
      }
    }
  }

  private func view(_ visit: Visit) -> Node {
    let t = visit.t
    return form(.method(.post), .action(Places.linkNotification(opened.id)), .class("stack"), .autocomplete("off")) {
      FormToken.field(visit.formToken)
      input(.type(.hidden), .name("_act"), .value(visit.services.newID()))
      div(.class("field")) {
        label(.for("link-q")) { span(t("link.search"), .class("name")) }
        p(t("link.search-help"), .class("help"), .id("link-q-help"))
        div(.class("moment")) {
          input(
            .type(.text), .id("link-q"), .name("q"), .value(term), .spellcheck(false),
            .aria("describedby", "link-q-help"))
          button(t("link.search-button"), .type(.submit), .name("_do"), .value("find"), .class("button plain"))
        }
      }
      if candidates.isEmpty {
        p(t(term.isEmpty ? "link.none-likely" : "link.none", ["term": term]))
      } else {
        fieldset(.class("field")) {
          legend { span(t(term.isEmpty ? "link.likely" : "link.found"), .class("name")) }
          for candidate in candidates { draw(candidate, visit) }
        }
      }
      if mayOpenCase { holder(visit) }
      div(.class("actions")) {
        if !candidates.isEmpty {
          button(t("link.button"), .type(.submit), .name("_do"), .value("link"), .class("button"))
        }
        a(t("link.create"), .href(Places.newChild(opened.id)), .class("button plain"))
        a(t("link.later"), .href(Places.notification(opened.id)))
      }
    }
  }

  private func draw(_ candidate: Candidate, _ visit: Visit) -> Node {
    let t = visit.t
    let id = "child-\(candidate.line.id)"
    return group {
      div(.class("choice")) {
        if candidate.canBeTicked {
          input(
            .type(.checkbox), .id(id), .name("child"), .value(candidate.line.id.rawValue), .checked(candidate.isTicked))
          label(.for(id)) {
            candidate.line.text(t)
            " – \(fate(candidate, visit))"
          }
        } else {
          p {
            a(candidate.line.name, .href(Places.person(candidate.line.id)))
            ", \(candidate.line.age(t)) – \(t(candidate.isLinked ? "link.already" : "link.adult"))"
            if !candidate.isLinked {
              " "
              a(
                t("link.child-of", ["name": candidate.line.name]),
                .href(Places.newChild(opened.id).with("foraelder", candidate.line.id.rawValue)))
            }
          }
        }
        candidate.line.warning(t)
      }
      if !candidate.kin.isEmpty {
        div(.class("inside")) {
          if candidate.line.isChild { p(t("link.siblings", ["name": candidate.line.name]), .class("help")) }
          for child in candidate.kin { draw(child, visit) }
        }
      }
    }
  }

  /// What happens when the child is ticked.
  private func fate(_ candidate: Candidate, _ visit: Visit) -> String {
    let t = visit.t
    guard let line = candidate.cases.last(where: { $0.row.closedOn == nil }) ?? candidate.cases.last else {
      return t("link.fate.new")
    }
    return line.row.closedOn == nil
      ? CaseChip(line, visit).text : t("link.fate.reopen", ["case": CaseChip(line, visit).text])
  }

  private func holder(_ visit: Visit) -> Node {
    let t = visit.t
    let chosen = visit.form[NewCaseHolder.field] ?? (visit.me.role == .caseworker ? visit.me.id.rawValue : "")
    return div(.class("field")) {
      label(.for("link-holder")) { span(t("link.holder"), .class("name")) }
      p(t("link.holder-help"), .class("help"), .id("link-holder-help"))
      select(.id("link-holder"), .name(NewCaseHolder.field), .aria("describedby", "link-holder-help")) {
        option(t("link.coordinator"), .value(""))
        for member in NewCaseHolder.options(visit) {
          option(
            NewCaseHolder.label(member, visit), .value(member.id.rawValue), .selected(member.id.rawValue == chosen))
        }
      }
    }
  }
}
