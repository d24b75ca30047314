namespace MlNetGanExtensions.Evaluation;

/// <summary>Whether made rows are of use to a classifier, as <see cref="Usefulness.Measure(UsefulnessRows, Generation.SlotLayout, IUsefulnessClassifier, ulong)"/> finds it.</summary>
public sealed class UsefulnessReport
{
    internal UsefulnessReport(string classifier, UsefulnessFigures real, UsefulnessFigures realAndMade, UsefulnessFigures made)
    {
        (Classifier, Real, RealAndMade, Made) = (classifier, real, realAndMade, made);
    }

    /// <summary>The classifier.</summary>
    public string Classifier { get; }

    /// <summary>Trained on the real rows.</summary>
    public UsefulnessFigures Real { get; }

    /// <summary>Trained on the real rows and the made ones behind them.</summary>
    public UsefulnessFigures RealAndMade { get; }

    /// <summary>Trained on the made rows alone.</summary>
    public UsefulnessFigures Made { get; }

    /// <summary>The report as aligned lines, mean ± standard deviation where there are several runs, numbers in the invariant culture.</summary>
    public override string ToString() => UsefulnessText.Write(this);

    /// <summary>The report as one JSON object; what is not known is null.</summary>
    public string ToJson() => UsefulnessText.WriteJson(this);

    internal IReadOnlyList<(string Name, string Key, UsefulnessFigures Figures)> Rows() =>
        [("real rows", "real", Real), ("real and made rows", "realAndMade", RealAndMade), ("made rows alone", "made", Made)];
}
