using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>What the numbers in a slot are like.</summary>
/// <param name="Low">The smallest number; +∞ without any.</param>
/// <param name="High">The largest number; −∞ without any.</param>
/// <param name="Whole">Whether all are whole numbers that single precision holds together with their neighbours.</param>
/// <param name="Holes">How many cells lack a number.</param>
/// <param name="Deviation">The standard deviation; 0 without any number.</param>
internal readonly record struct SlotNumbers(float Low, float High, bool Whole, int Holes, double Deviation)
{
    // Above this, single precision has whole numbers alone: that all are whole says nothing.
    private const float LargestExactWhole = 1 << 24;

    public static SlotNumbers Of(Matrix rows, int slot)
    {
        float low = float.PositiveInfinity;
        float high = float.NegativeInfinity;
        bool whole = true;
        int holes = 0;
        double sum = 0;
        for (int row = 0; row < rows.Rows; row++)
        {
            float cell = rows[row, slot];
            if (float.IsNaN(cell))
            {
                holes++;
                continue;
            }

            low = Math.Min(low, cell);
            high = Math.Max(high, cell);
            whole &= float.IsInteger(cell) && Math.Abs(cell) <= LargestExactWhole;
            sum += cell;
        }

        int count = rows.Rows - holes;
        return new SlotNumbers(low, high, whole, holes, low < high ? DeviationAround(rows, slot, sum / count, count) : 0);
    }

    private static double DeviationAround(Matrix rows, int slot, double mean, int count)
    {
        double squares = 0;
        for (int row = 0; row < rows.Rows; row++)
        {
            float cell = rows[row, slot];
            squares += float.IsNaN(cell) ? 0 : (cell - mean) * (cell - mean);
        }

        return Math.Sqrt(squares / count);
    }
}
