using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Sweeping;

/// <summary>Collects the probabilities of held-out rows over all folds.</summary>
internal sealed class ScoredFolds
{
    private readonly List<float> _after = [];
    private readonly List<int> _afterLabels = [];
    private readonly List<float> _before = [];
    private readonly List<int> _beforeLabels = [];

    public ReliabilityDiagram? After => Diagram(_after, _afterLabels);

    public ReliabilityDiagram? Before => Diagram(_before, _beforeLabels);

    public void Add(HeldOutScores after, HeldOutScores? before)
    {
        Add(_after, _afterLabels, after);
        Add(_before, _beforeLabels, before);
    }

    private static void Add(List<float> probabilities, List<int> labels, HeldOutScores? scores)
    {
        if (scores?.Probabilities is float[] found)
        {
            probabilities.AddRange(found);
            labels.AddRange(scores.Labels);
        }
    }

    private static ReliabilityDiagram? Diagram(List<float> probabilities, List<int> labels) =>
        probabilities.Count == 0 ? null : ReliabilityDiagram.FromProbabilities([.. probabilities], [.. labels]);
}
