import HTML

extension SearchModel {
  func reply(_ visit: Visit) -> Reply {
    visit.page(visit.t("search.title"), nav: .search) { view(visit) }
  }

  private func view(_ visit: Visit) -> Node {
    let t = visit.t
    return group {
      if term.isEmpty || isTooShort {
        p(t(isTooShort ? "search.too-short" : "search.lead"), .class("lead"))
        p(t("search.logged"), .class("quiet"))
      } else if hits.isEmpty {
        p(t("search.none", ["term": term]), .class("lead"))
        p(t("search.none-mend"))
      } else {
        p(t("search.count", ["term": term], count: count), .class("lead"), .role("status"))
        if isCut { p(t("search.cut"), .class("quiet")) }
        for hit in hits { section(hit, visit) }
      }
      if Policy.decision(.writePerson, visit.me.role) == .allowed {
        p { a(t("people.new"), .href(Places.newPerson())) }
      }
    }
  }

  private func section(_ hit: Hit, _ visit: Visit) -> Node {
    let t = visit.t
    let name = "p-\(hit.line.id)"
    return HTML.section(.class("card"), .aria("labelledby", name)) {
      h2(.id(name)) { a(hit.line.name, .href(Places.person(hit.line.id))) }
      p { particulars(hit, visit) }
      if !hit.family.isEmpty {
        disclosure(t("search.family", count: hit.family.count), open: hits.count <= 3) {
          ul(.class("plain")) { for relative in hit.family { li { line(relative, visit) } } }
        }
      }
    }
  }

  private func line(_ hit: Hit, _ visit: Visit) -> Node {
    p {
      a(hit.line.name, .href(Places.person(hit.line.id)))
      ", "
      particulars(hit, visit)
    }
  }

  private func particulars(_ hit: Hit, _ visit: Visit) -> Node {
    let t = visit.t
    return group {
      hit.line.age(t)
      if let born = hit.line.born { ", \(t("people.born", ["date": t.shortDate(born)]))" }
      " "
      hit.line.warning(t)
      for other in hit.also {
        " "
        span(.class("quiet")) { a(t("merge.from", ["name": other.name]), .href(Places.person(other.id))) }
      }
      for item in hit.cases {
        " "
        CaseChip(item, visit).node
      }
    }
  }
}
