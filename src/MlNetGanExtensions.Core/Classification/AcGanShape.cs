namespace MlNetGanExtensions.Classification;

/// <summary>The sizes that fix every variable of an AC-GAN.</summary>
/// <param name="Features">Columns of the table.</param>
/// <param name="Classes">Number of classes.</param>
/// <param name="HiddenUnits">Units of each hidden layer.</param>
/// <param name="NoiseSize">Columns of the noise; 0 means that there is no generator.</param>
/// <param name="SigmoidOutput">Whether generated cells lie in (0, 1).</param>
/// <param name="SourceFromClassLogits">Whether the source logit is the log-sum-exp of the class logits.</param>
internal sealed record AcGanShape(
    int Features, int Classes, int HiddenUnits, int NoiseSize, bool SigmoidOutput, bool SourceFromClassLogits);
