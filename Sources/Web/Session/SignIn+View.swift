import HTML

extension SignIn {
  static func page(_ guest: Guest, _ model: Model) -> Reply {
    let t = guest.t
    return guest.page(t("sign-in.title"), narrow: true) {
      if model.keptDraft { Notice.info(t("sign-in.kept")) }
      if !model.lost.isEmpty { LostTexts.view(model.lost, why: "sign-in.lost", t) }
      if let problem = model.problem { Notice.problem(problem) }
      p(.class("door-to")) { a(t("door.link"), .href(Places.door())) }
      p(t(model.people.isEmpty ? "sign-in.lead" : "sign-in.demo-lead"), .class("lead"))
      if !model.people.isEmpty {
        demo(model, t)
        p(t("sign-in.demo-published"), .class("quiet"))
      }
      if model.people.isEmpty {
        local(model, t)
      } else {
        details {
          summary(t("sign-in.with-password"))
          local(model, t)
        }
      }
    }
  }

  private static func demo(_ model: Model, _ t: Words) -> Node {
    ul(.class("people")) {
      for person in model.people {
        li {
          form(.method(.post), .action(Places.signInAs(person.id))) {
            back(model)
            button(person.label, .type(.submit), .class("button plain wide"))
          }
        }
      }
    }
  }

  private static func local(_ model: Model, _ t: Words) -> Node {
    form(.method(.post), .action(Places.signIn()), .class("stack")) {
      back(model)
      div(.class("field")) {
        label(t("sign-in.username"), .for("username"))
        input(
          .type(.text), .id("username"), .name("username"), .value(model.username), .autocomplete("username"),
          .spellcheck(false), .autofocus(model.people.isEmpty))
      }
      div(.class("field")) {
        label(t("sign-in.password"), .for("password"))
        input(.type(.password), .id("password"), .name("password"), .autocomplete("current-password"))
      }
      button(t("sign-in.button"), .type(.submit), .class("button"))
    }
  }

  private static func back(_ model: Model) -> Node {
    model.back.map { input(.type(.hidden), .name("til"), .value($0)) } ?? .empty
  }
}
