using Microsoft.ML;

namespace MlNetGanExtensions.Boosting;

/// <summary>One round of boosting.</summary>
/// <param name="Model">What was fitted.</param>
/// <param name="Vote">How it votes.</param>
/// <param name="Error">The share of the training weight on which it errs.</param>
/// <param name="Outputs">What it says of each training row.</param>
/// <param name="Votes">The same as votes, before a round's own weight.</param>
internal sealed record BoostingRound(ITransformer Model, Vote Vote, double Error, float[] Outputs, double[] Votes);
