namespace MlNetGanExtensions.Tables;

/// <summary>The slots of the numbers of one column. Numbers that were seen are known by their place among them, in ascending order.</summary>
internal abstract class NumberSlots
{
    protected NumberSlots(int modes) => Modes = modes;

    /// <summary>How many modes have a slot behind the first one, which is the number's.</summary>
    public int Modes { get; }

    /// <param name="seen">The different numbers, finite and in ascending order; at least one. The same number may stand there twice when what it
    /// stands for is finer than double precision.</param>
    /// <param name="cells">The place of each cell's number.</param>
    /// <param name="whole">Whether all are whole.</param>
    /// <param name="encoding">What becomes of them.</param>
    /// <param name="mostModes">The most modes.</param>
    public static NumberSlots Of(double[] seen, int[] cells, bool whole, NumberEncoding encoding, int mostModes) => encoding switch
    {
        NumberEncoding.MinMax => new SingleSlot(new SeenNumbers(seen, NumberUnit.OfRange(seen))),
        NumberEncoding.Standardise => new SingleSlot(new SeenNumbers(seen, NumberUnit.OfDeviation(seen, cells))),
        NumberEncoding.ModeSpecific => new ModeSlots(new SeenNumbers(seen, whole), cells, mostModes),
        _ => new SingleSlot(new SeenNumbers(seen, whole)),
    };

    /// <summary>Writes a number that was seen into slots that hold zeros.</summary>
    public abstract void EncodeSeen(int place, Span<float> slots);

    /// <summary>Writes any other number.</summary>
    /// <returns>Whether it is within reach of single precision; when it is not, the slots are of no use.</returns>
    public abstract bool EncodeOther(double number, Span<float> slots);

    /// <summary>Reads a number.</summary>
    /// <returns>Its place among the seen ones, or −1 and the number, NaN where it is missing.</returns>
    public abstract (int Place, double Number) Decode(ReadOnlySpan<float> slots);
}
