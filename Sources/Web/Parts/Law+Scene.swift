import CaseFile
import Law

extension Scene {
  /// The law as it binds this department.
  var engine: Engine { Engine(rules: services.rules, setting: Setting(department)) }
}

extension Words {
  /// The language of the law room's texts.
  var local: LocalText.Language { language == .danish ? .da : .en }
}
