import CaseFile

/// The page where one signs in. In the demo it has a button for each person; elsewhere a name and a password.
enum SignIn {
  struct Model: Sendable {
    /// Somebody one can be in the demo, with one click.
    struct Person: Sendable {
      let id: StaffID
      let label: String
    }

    var people: [Person] = []
    let back: String?
    var username = ""
    var problem: String?
    /// The text of a form that came after the session had ended was kept as a draft.
    let keptDraft: Bool
    /// What somebody had typed, where it couldn't be told whose draft it was: shown, so that it can be copied.
    var lost: [String] = []

    init(_ guest: Guest, lost: Submission = Submission()) {
      back = guest.query["til"] ?? guest.form["til"]
      keptDraft = guest.query["gemt"] != nil
      self.lost = lost.longTexts
      guard guest.services.settings.isDemo else { return }
      // One per role and team, in the order of the roles: the first that the department has of each.
      var seen: Set<String> = []
      for role in Role.allCases {
        for member in guest.department.staff where member.role == role && member.works {
          let team = member.team.flatMap { guest.department.team($0)?.name }
          guard seen.insert("\(role.rawValue) \(team ?? "")").inserted else { continue }
          let values = ["name": member.name, "role": guest.t(role), "team": team ?? ""]
          people.append(
            Person(id: member.id, label: guest.t(team == nil ? "sign-in.as" : "sign-in.as-in-team", values)))
        }
      }
    }
  }
}
