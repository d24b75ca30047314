using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.AdultIncome.Running;

/// <summary>A classifier that is not trained again on the real rows for each generator.</summary>
internal sealed class RememberedClassifier(IUsefulnessClassifier classifier, Matrix remembered) : IUsefulnessClassifier
{
    private float[]? _probabilities;

    public string Name => classifier.Name;

    public float[] Probabilities(Matrix training, ReadOnlySpan<int> labels, Matrix test, SlotLayout layout, ulong seed) =>
        ReferenceEquals(training, remembered)
            ? _probabilities ??= classifier.Probabilities(training, labels, test, layout, seed)
            : classifier.Probabilities(training, labels, test, layout, seed);
}
