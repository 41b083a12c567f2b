import CaseFile
import Law

/// What the law of the day says to a notifier, in sentences: limits and paragraphs are the engine's, and what isn't
/// certain is marked.
struct DoorLaw: Sendable {
  struct Line: Sendable {
    /// "24 timer efter modtagelsen"
    let limit: String
    let paragraph: String
    let due: Instant?
  }

  private(set) var assess: Line?
  private(set) var confirm: Line?
  private(set) var tell: Line?
  private let duty: String
  private let citizen: String

  /// - Parameter at: when it arrived.
  init(_ content: NotificationReceived, at moment: Instant, _ engine: Engine, _ t: Words) {
    func cited(_ paragraph: String, _ isCertain: Bool) -> String {
      isCertain ? paragraph : t("door.law.unconfirmed", ["paragraph": paragraph])
    }
    let facts = CaseFacts(facts: content.facts(at: .at(moment)))
    for duty in engine.duties(of: facts, asOf: moment) where duty.verdict != .notApplicable {
      let line = Line(
        limit: duty.provision.limit[t.local], paragraph: cited(duty.provision.paragraph, duty.confirmed), due: duty.due)
      switch duty.id {
      case .notificationAssess: assess = line
      case .notificationConfirm: confirm = line
      case .notificationTellOutcome: tell = line
      default: break
      }
    }
    // The duties of those outside aren't the municipality's, so no rule counts them. § 133 has been seen in a secondary
    // source; the number of § 135 is from memory, and so the lawyer's to confirm.
    duty = cited("barnets lov § 133", true)
    citizen = cited("barnets lov § 135", false)
  }

  /// As for a professional who writes now: everything that can be promised.
  static func front(_ scene: some Scene) -> DoorLaw {
    DoorLaw(
      NotificationReceived(id: "front", from: .school, professional: true), at: scene.now, scene.engine, scene.t)
  }

  /// What happens with a notification.
  func promise(_ t: Words) -> String {
    guard let assess else { return t("door.promise.soon") }
    return t("door.promise", ["limit": assess.limit, "law": assess.paragraph])
  }

  func professionals(_ t: Words) -> String { t("door.about.professional.duty", ["law": duty]) }
  func everybody(_ t: Words) -> String { t("door.about.professional.everybody", ["law": citizen]) }
  func told(_ t: Words) -> String? { tell.map { t("door.about.professional.told", ["law": $0.paragraph]) } }
}
