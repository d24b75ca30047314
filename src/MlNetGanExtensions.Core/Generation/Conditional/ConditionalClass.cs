using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>What the rows of one class show.</summary>
/// <param name="Number">The number of the class.</param>
/// <param name="State">Its state in the class's group; 0 without that group.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Ranges">Of each number.</param>
/// <param name="Shown">For each column of the groups, whether a row of the class is in that state.</param>
/// <param name="Shares">For each column of the conditions, the share of the rows of the class that are in that state, by weight.</param>
internal sealed record ConditionalClass(int Number, int State, int Rows, NumberRange[] Ranges, bool[] Shown, double[] Shares)
{
    /// <param name="encoder">Has seen the rows.</param>
    /// <param name="classNumber">The class.</param>
    /// <param name="rows">The rows of the class, at least one.</param>
    /// <param name="encoded">The same rows encoded.</param>
    /// <param name="weights">The part of each row in the whole; null where all count alike.</param>
    /// <param name="keepWhole">Whether whole numbers stay whole.</param>
    public static ConditionalClass Of(
        ConditionalEncoder encoder, int classNumber, Matrix rows, Matrix encoded, double[]? weights, bool keepWhole)
    {
        NumberRange[] ranges = new NumberRange[encoder.Numbers.Length];
        for (int i = 0; i < ranges.Length; i++)
        {
            ModeNumber number = encoder.Numbers[i];
            SlotNumbers seen = SlotNumbers.Of(rows, number.Slot);
            float[]? repeated = number.Repeats ? [.. rows.Column(number.Slot).Where(cell => !float.IsNaN(cell)).Distinct().Order()] : null;

            // A class without any number in the slot never shows one: the bounds do not matter, but must be in order.
            ranges[i] = seen.Low <= seen.High ? new NumberRange(seen.Low, seen.High, seen.Whole && keepWhole, repeated) : default;
        }

        bool[] shown = new bool[encoder.Groups?.Columns ?? 0];
        double[] shares = new double[encoder.Conditions?.Columns ?? 0];
        for (int row = 0; row < encoded.Rows; row++)
        {
            ReadOnlySpan<float> states = encoded.Row(row)[ranges.Length..];
            for (int column = 0; column < shown.Length; column++)
            {
                shown[column] |= states[column] == 1;
            }

            for (int column = 0; column < shares.Length; column++)
            {
                shares[column] += states[column] * (weights?[row] ?? 1.0 / encoded.Rows);
            }
        }

        int state = encoder.HasClassGroup ? Array.IndexOf(encoder.Classes, classNumber) : 0;
        return new ConditionalClass(classNumber, state, rows.Rows, ranges, shown, shares);
    }
}
