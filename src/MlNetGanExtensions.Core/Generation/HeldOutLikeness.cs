using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>How unlike held-out rows those are that a generator in training makes: its validation loss.</summary>
internal sealed class HeldOutLikeness
{
    private readonly Dictionary<int, Matrix> _heldOut;
    private readonly SlotLayout _layout;
    private readonly EarlyStoppingOptions _options;
    private readonly ulong _seed;

    /// <param name="rows">All rows.</param>
    /// <param name="weights">Of all rows; null where all count alike.</param>
    /// <param name="layout">What the slots are.</param>
    /// <param name="splits">The classes that are compared, with what is held out of each.</param>
    /// <param name="options">How many rows are made.</param>
    /// <param name="seed">Of the made rows: the same in each comparison, so that only the weights differ.</param>
    /// <param name="streamOf">Draws the rows of a class to compare with.</param>
    public HeldOutLikeness(
        Matrix rows,
        RowWeights? weights,
        SlotLayout layout,
        IReadOnlyDictionary<int, HeldOutRows> splits,
        EarlyStoppingOptions options,
        ulong seed,
        Func<int, RandomStream> streamOf)
    {
        _heldOut = splits.ToDictionary(pair => pair.Key, pair => pair.Value.Compared(rows, weights, options.MadeRows, streamOf(pair.Key)));
        _layout = layout;
        _options = options;
        _seed = seed;
    }

    /// <summary>From 0, where nothing tells them apart, to 1; the mean of the classes.</summary>
    /// <param name="present">The generator as it is now; it must not have seen the rows that are held out.</param>
    public double LossOf(IFittedRowGenerator present) => _heldOut.Average(pair =>
        1 - Likeness.Of(pair.Value, present.Generate(pair.Key, _options.MadeRows, _seed), _layout));
}
