import CaseFile
import Law

extension Words {
  /// The language of the law room's texts.
  var local: LocalText.Language { language == .danish ? .da : .en }
}
