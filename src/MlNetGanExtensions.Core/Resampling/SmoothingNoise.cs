using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Resampling;

/// <summary>The noise of a smoothed bootstrap in the numeric slots.</summary>
internal sealed class SmoothingNoise
{
    private readonly IReadOnlyList<int> _slots;
    private readonly float[] _widths;
    private readonly bool[] _whole;
    private readonly float[] _draws;

    private SmoothingNoise(IReadOnlyList<int> slots, float[] widths, bool[] whole)
    {
        _slots = slots;
        _widths = widths;
        _whole = whole;
        _draws = new float[slots.Count];
    }

    /// <param name="rows">The rows of the class.</param>
    /// <param name="layout">Which slots are numbers.</param>
    /// <param name="shrinkage">Factor on the width.</param>
    public static SmoothingNoise Fit(Matrix rows, SlotLayout layout, float shrinkage)
    {
        IReadOnlyList<int> slots = layout.NumericSlots;
        float[] widths = new float[slots.Count];
        bool[] whole = new bool[slots.Count];

        // A power by the project's own functions: those of the C library differ between machines.
        float factor = shrinkage * VectorMath.Exp(VectorMath.Log(4f / ((slots.Count + 2f) * rows.Rows)) / (slots.Count + 4));
        for (int i = 0; i < widths.Length; i++)
        {
            SlotNumbers seen = SlotNumbers.Of(rows, slots[i]);
            widths[i] = (float)Math.Min(seen.Deviation * factor, float.MaxValue);
            whole[i] = seen.Whole;
        }

        return new SmoothingNoise(slots, widths, whole);
    }

    /// <summary>Adds noise to the numbers of a row; holes stay holes.</summary>
    public void Add(Span<float> row, RandomStream stream)
    {
        stream.FillNormal(_draws);
        for (int i = 0; i < _draws.Length; i++)
        {
            double cell = row[_slots[i]] + ((double)_draws[i] * _widths[i]);
            row[_slots[i]] = (float)Math.Clamp(_whole[i] ? Math.Floor(cell + 0.5) : cell, -float.MaxValue, float.MaxValue);
        }
    }
}
