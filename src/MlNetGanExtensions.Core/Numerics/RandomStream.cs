using System.Numerics;

namespace MlNetGanExtensions.Numerics;

/// <summary>A reproducible stream of random numbers with a purpose of its own: adding one stream never shifts the numbers of another.</summary>
/// <remarks>
/// Counter-based (Philox4x32-10, Salmon et al. 2011): number i of a stream is a function of the seed, the purpose and i alone,
/// the same on every machine. Each call begins at a new block of four 32-bit numbers. Not safe to share between threads; children are independent.
/// </remarks>
public sealed class RandomStream
{
    private readonly ulong _key;
    private ulong _block;

    /// <summary>Makes a stream.</summary>
    /// <param name="seed">The seed that the user chose.</param>
    /// <param name="purpose">What the numbers are for; streams with other purposes are independent.</param>
    public RandomStream(ulong seed, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        _key = Combine(Mix(seed), purpose);
    }

    private RandomStream(ulong key) => _key = key;

    /// <summary>How many blocks of four numbers were drawn; set it to go on where a stream stood.</summary>
    public ulong Position
    {
        get => _block;
        set => _block = value;
    }

    /// <summary>An independent stream for a part of this one's purpose.</summary>
    /// <param name="purpose">Names the part.</param>
    public RandomStream Child(string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return new RandomStream(Combine(_key, purpose));
    }

    /// <summary>An independent stream for one of many equal parts.</summary>
    /// <param name="index">Number of the part.</param>
    public RandomStream Child(long index) => new(Mix(_key ^ Mix((ulong)index + 0x9E3779B97F4A7C15)));

    /// <summary>A number in [0, 1), a multiple of 2⁻²⁴.</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>A number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (((ulong)NextUInt32() << 21) ^ (NextUInt32() >> 11)) * (1.0 / (1L << 53));

    /// <summary>A whole number from 0 to below a bound, each equally likely.</summary>
    /// <param name="bound">At least 1.</param>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        // Lemire 2019: the high half of a product, redrawn where the low half falls into the uneven rest.
        uint range = (uint)bound;
        ulong product = (ulong)NextUInt32() * range;
        if ((uint)product < range)
        {
            uint threshold = (0u - range) % range;
            while ((uint)product < threshold)
            {
                product = (ulong)NextUInt32() * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Fills with numbers in [0, 1).</summary>
    /// <param name="values">Filled.</param>
    public void FillUniform(Span<float> values)
    {
        foreach (ref float value in values)
        {
            value = NextSingle();
        }
    }

    /// <summary>Fills with standard normal numbers.</summary>
    /// <param name="values">Filled.</param>
    public void FillNormal(Span<float> values)
    {
        foreach (ref float value in values)
        {
            float u = 1 - NextSingle();
            value = MathF.Sqrt(-2 * MathF.Log(u)) * MathF.Cos(2 * MathF.PI * NextSingle());
        }
    }

    /// <summary>Fills with standard Gumbel numbers, −log(−log u).</summary>
    /// <param name="values">Filled.</param>
    public void FillGumbel(Span<float> values)
    {
        foreach (ref float value in values)
        {
            value = -MathF.Log(-MathF.Log((NextSingle() * (1 - 5.96e-8f)) + 2.98e-8f));
        }
    }

    /// <summary>Fills with 1 at a given probability and with 0 otherwise.</summary>
    /// <param name="values">Filled.</param>
    /// <param name="probability">How likely a 1 is, from 0 to 1.</param>
    public void FillBernoulli(Span<float> values, float probability)
    {
        foreach (ref float value in values)
        {
            value = NextSingle() < probability ? 1 : 0;
        }
    }

    /// <summary>Puts items into a random order, each order equally likely.</summary>
    /// <param name="items">Reordered in place.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextInt32(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private uint NextUInt32()
    {
        uint x0 = (uint)_block;
        uint x1 = (uint)(_block >> 32);
        uint x2 = 0;
        uint x3 = 0;
        uint k0 = (uint)_key;
        uint k1 = (uint)(_key >> 32);
        _block++;
        for (int round = 0; round < 10; round++)
        {
            ulong p0 = 0xD2511F53UL * x0;
            ulong p1 = 0xCD9E8D57UL * x2;
            (x0, x1, x2, x3) = ((uint)(p1 >> 32) ^ x1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ x3 ^ k1, (uint)p0);
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }

        return x0;
    }

    private static ulong Combine(ulong key, string purpose)
    {
        foreach (char c in purpose)
        {
            key = Mix(key ^ c);
        }

        return Mix(key ^ ((ulong)purpose.Length << 32));
    }

    /// <summary>The finaliser of SplitMix64: every bit of the input moves every bit of the output.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return BitOperations.RotateLeft(value ^ (value >> 31), 17);
    }
}
