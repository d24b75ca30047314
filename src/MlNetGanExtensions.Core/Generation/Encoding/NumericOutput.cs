namespace MlNetGanExtensions.Generation.Encoding;

/// <summary>A slot with numbers that vary: one output from 0 (the smallest number seen) to 1 (the largest).</summary>
/// <param name="Slot">The slot of the feature vector.</param>
/// <param name="Low">The smallest number.</param>
/// <param name="High">The largest number, above <paramref name="Low"/>.</param>
/// <param name="Whole">Whether made numbers are whole.</param>
/// <param name="Presence">Which of the softmax groups says whether there is a number; −1 where there always is one.</param>
internal readonly record struct NumericOutput(int Slot, float Low, float High, bool Whole, int Presence)
{
    public float Encode(float cell) => (float)(((double)cell - Low) / ((double)High - Low));

    /// <param name="output">Any number that is not NaN; below 0 counts as 0 and above 1 as 1.</param>
    public float Decode(float output)
    {
        double cell = Low + (Math.Clamp((double)output, 0, 1) * ((double)High - Low));
        return Math.Clamp((float)(Whole ? Math.Floor(cell + 0.5) : cell), Low, High);
    }
}
