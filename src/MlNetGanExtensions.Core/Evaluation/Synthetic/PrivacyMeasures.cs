namespace MlNetGanExtensions.Evaluation;

/// <summary>What made rows give away of the real rows that they were learned from.</summary>
/// <param name="ExactCopies">Made rows that equal a real row in every cell.</param>
/// <param name="NearCopyShare">
/// The share of made rows that are at least as near to a real row as the nearest 5 % of the real rows are to each other; NaN with one real row.
/// Fresh real rows would have about .05, and more where real rows repeat: then every copy is as near as that.
/// </param>
/// <param name="MembershipAuc">
/// How well nearness to made rows tells the real rows from held-out ones, as the area under the ROC curve: .5 is chance, 1 gives every
/// row away. NaN without held-out rows.
/// </param>
/// <param name="NearestRecordDistance">
/// The median distance of a made row to the nearest real one, in standard deviations per cell that both rows have. A poor measure of privacy by itself: rows may be
/// far on average while a few are copies, and what is far depends on the table. Read the others first.
/// </param>
public sealed record PrivacyMeasures(int ExactCopies, double NearCopyShare, double MembershipAuc, double NearestRecordDistance);
