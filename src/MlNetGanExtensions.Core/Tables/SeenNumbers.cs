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
            for (int i = 1; i < _codes.Length; i++)
            {
                _codes[i] = _codes[i] > _codes[i - 1] ? _codes[i] : MathF.BitIncrement(_codes[i - 1]);
            }
        }
    }

    /// <summary>What is taken from a number.</summary>
    public double Offset { get; }

    /// <summary>What the rest is multiplied by.</summary>
    public double Scale { get; } = 1;

    /// <summary>The code of a seen number, by its place.</summary>
    public float CodeAt(int place) => _codes[place];

    /// <summary>The place of the seen number with a code; negative where there is none.</summary>
    public int PlaceOf(float code) => Array.BinarySearch(_codes, code);

    /// <summary>The code of any number; infinite where it is out of reach.</summary>
    public float Code(double number)
    {
        int place = Array.BinarySearch(_numbers, number);
        return place >= 0 ? _codes[place] : Plain(number);
    }

    /// <summary>The number of a code that no seen number has.</summary>
    public double Number(float code) => (code / Scale) + Offset;

    private static bool Ascending(float[] codes) => codes.Zip(codes.Skip(1)).All(pair => pair.Second > pair.First);

    private float Plain(double number) => (float)((number * Scale) - (Offset * Scale));

    private float[] Codes() => [.. _numbers.Select(Plain)];
}
