namespace MlNetGanExtensions.Tables;

/// <summary>Numbers in single precision that stand for numbers in double precision: exactly and in the same order for those that were seen.</summary>
/// <remarks>
/// The code of a number is the number itself where single precision tells all seen numbers apart; otherwise its distance from the smallest,
/// and where two would still fall together, the later one is moved up to the next code that is free. Numbers beyond single precision's
/// range are scaled by a power of two.
/// </remarks>
internal sealed class SeenNumbers
{
    private const float LargestWholeCode = 1 << 24;
    private const double LargestCode = 1e30;
    private readonly double[] _numbers;
    private readonly float[] _codes;

    /// <param name="numbers">Finite, in ascending order; at least one.</param>
    /// <param name="whole">Whether all are whole numbers.</param>
    public SeenNumbers(double[] numbers, bool whole)
    {
        _numbers = numbers;
        double largest = Math.Max(Math.Abs(numbers[0]), Math.Abs(numbers[^1]));
        if (largest is > 1e30 or (> 0 and < 1e-30))
        {
            Scale = Math.ScaleB(1, Math.Clamp(-Math.ILogB(largest), -1000, 1000));
        }

        _codes = Codes();
        if (!Ascending(_codes) || (whole && largest > LargestWholeCode))
        {
            Offset = numbers[0];
            _codes = Codes();
            Separate(_codes);
        }
    }

    /// <param name="numbers">Finite, in ascending order.</param>
    /// <param name="unit">Where the codes have their zero, and what the distances from it are multiplied by, or less where codes would be infinite.</param>
    public SeenNumbers(double[] numbers, NumberUnit unit)
    {
        _numbers = numbers;
        (Offset, Scale) = unit;
        double farthest = numbers.Length == 0 ? 0 : Math.Max(Math.Abs(numbers[0] - Offset), Math.Abs(numbers[^1] - Offset));
        Scale = farthest * Scale > LargestCode ? LargestCode / farthest : Scale;
        _codes = Codes();
        Separate(_codes);
    }

    /// <summary>How many numbers were seen.</summary>
    public int Count => _codes.Length;

    /// <summary>What is taken from a number.</summary>
    public double Offset { get; }

    /// <summary>What the rest is multiplied by.</summary>
    public double Scale { get; } = 1;

    /// <summary>The code of a seen number, by its place.</summary>
    public float CodeAt(int place) => _codes[place];

    /// <summary>The place of the seen number with a code; negative where there is none.</summary>
    public int PlaceOf(float code) => Array.BinarySearch(_codes, code);

    /// <summary>The code of a number that was not seen; infinite where it is out of reach.</summary>
    public float Plain(double number) => (float)((number * Scale) - (Offset * Scale));

    /// <summary>The number of a code that no seen number has.</summary>
    public double Number(double code) => (code / Scale) + Offset;

    private static bool Ascending(float[] codes) => codes.Zip(codes.Skip(1)).All(pair => pair.Second > pair.First);

    /// <summary>Codes that fell together, each moved up to the next one that is free.</summary>
    private static void Separate(float[] codes)
    {
        for (int i = 1; i < codes.Length; i++)
        {
            codes[i] = codes[i] > codes[i - 1] ? codes[i] : MathF.BitIncrement(codes[i - 1]);
        }
    }

    private float[] Codes() => [.. _numbers.Select(Plain)];
}
