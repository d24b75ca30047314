using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Trained generators, one for each class. Immutable; safe to use from many threads.</summary>
public sealed class TabularGanModel : IFittedRowGenerator
{
    private readonly SortedDictionary<int, (RowEncoder Encoder, TabularGenerator? Generator, RowFunction? Make)> _classes = [];

    internal TabularGanModel(SlotLayout layout, IReadOnlyList<TabularGanClass> classes, IGraphExecutor executor)
    {
        Layout = layout;
        Histories = [.. classes.Select(fitted => fitted.History)];
        foreach (TabularGanClass fitted in classes)
        {
            RowFunction? make = fitted.Generator is { } generator
                ? new RowFunction(generator.Inputs, rows => generator.Infer(rows), executor)
                : null;
            _classes.Add(fitted.Number, (fitted.Encoder, fitted.Generator, make));
        }
    }

    /// <inheritdoc/>
    public SlotLayout Layout { get; }

    /// <inheritdoc/>
    public IReadOnlyList<int> Classes => [.. _classes.Keys];

    /// <summary>
    /// The losses of the discriminator, for each of <see cref="Classes"/>, one entry for each round; none for a class whose rows are all alike.
    /// </summary>
    public IReadOnlyList<TrainingHistory> Histories { get; }

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, int rows, ulong seed) => Generate(classNumber, RowRange.Until(rows), seed);

    /// <inheritdoc/>
    public Matrix Generate(int classNumber, RowRange rows, ulong seed)
    {
        if (!_classes.TryGetValue(classNumber, out var fitted))
        {
            throw GeneratorChecks.NotFitted(classNumber, _classes.Keys);
        }

        if (fitted.Generator is null || fitted.Make is null)
        {
            return fitted.Encoder.Decode(new Matrix(rows.Count, 0));
        }

        RandomStream stream = new RandomStream(seed, "tabular-gan sample").Child(classNumber);
        Matrix inputs = new(rows.Count, fitted.Generator.Inputs);
        for (int row = 0; row < rows.Count; row++)
        {
            fitted.Generator.FillInputs(inputs.Row(row), stream.Child(rows.First + row));
        }

        return fitted.Encoder.Decode(fitted.Make.Apply(inputs));
    }
}
