namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>A slot with numbers that vary: one output from 0 (the smallest number seen) to 1 (the largest).</summary>
/// <param name="Slot">The slot of the feature vector.</param>
/// <param name="Low">The smallest number.</param>
/// <param name="High">The largest number, above <paramref name="Low"/>.</param>
/// <param name="Whole">Whether made numbers are whole.</param>
/// <param name="Presence">Which of the softmax groups says whether there is a number; −1 where there always is one.</param>
/// <param name="Repeated">The numbers that may be made, in ascending order; null where any within the range may.</param>
internal readonly record struct NumericOutput(int Slot, float Low, float High, bool Whole, int Presence, float[]? Repeated = null)
{
    public float Encode(float cell) => (float)(((double)cell - Low) / ((double)High - Low));

    /// <param name="output">Any number that is not NaN; below 0 counts as 0 and above 1 as 1.</param>
    /// <param name="repeated">The numbers that may be made, where they are not those of <see cref="Repeated"/>.</param>
    public float Decode(float output, float[]? repeated = null)
    {
        double cell = Low + (Math.Clamp((double)output, 0, 1) * ((double)High - Low));
        return (repeated ?? Repeated) is not { } numbers
            ? Math.Clamp((float)(Whole ? Math.Floor(cell + 0.5) : cell), Low, High)
            : Nearest(numbers, cell);
    }

    /// <summary>The nearest of some numbers, the smaller of two that are as near.</summary>
    public static float Nearest(float[] numbers, double cell)
    {
        int place = Array.BinarySearch(numbers, (float)cell);
        if (place >= 0)
        {
            return numbers[place];
        }

        int above = ~place;
        return above == 0 ? numbers[0]
            : above == numbers.Length ? numbers[^1]
            : numbers[above] - cell < cell - numbers[above - 1] ? numbers[above] : numbers[above - 1];
    }
}
