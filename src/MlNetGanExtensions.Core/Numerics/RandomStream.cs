using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MlNetGanExtensions.Numerics.Kernels;
using MlNetGanExtensions.Numerics.Randomness;

namespace MlNetGanExtensions.Numerics;

/// <summary>A reproducible stream of random numbers with a purpose of its own: adding one stream never shifts the numbers of another.</summary>
/// <remarks>
/// Counter-based (Philox4x32-10, Salmon et al. 2011): every number is a function of the seed, the purpose and its place in the
/// stream alone, the same on every machine and at every vector width.
/// A stream is a row of blocks of four 32-bit words; block b is Philox of the counter b under the stream's key. A single number
/// takes one block. A fill takes groups of eight blocks: its numbers 32g … 32g + 31 are made from the 32 words of group g, number
/// for word, except that normal numbers come from pairs of words 16 apart. So a fill begins with the numbers of every shorter
/// fill from the same place. Not safe to share between threads; children are independent.
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
    public float NextSingle() => (NextWord() >> 8) * (1f / (1 << 24));

    /// <summary>A number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble()
    {
        (uint word0, uint word1, _, _) = Philox.Block(_block++, 0, _key);
        return (((ulong)word0 << 21) ^ (word1 >> 11)) * (1.0 / (1L << 53));
    }

    /// <summary>A whole number from 0 to below a bound, each equally likely.</summary>
    /// <param name="bound">At least 1.</param>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        // Lemire 2019: the high half of a product, redrawn where the low half falls into the uneven rest.
        uint range = (uint)bound;
        ulong product = (ulong)NextWord() * range;
        if ((uint)product < range)
        {
            uint threshold = (0u - range) % range;
            while ((uint)product < threshold)
            {
                product = (ulong)NextWord() * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Fills with numbers in [0, 1), multiples of 2⁻²⁴.</summary>
    /// <param name="values">Filled.</param>
    public void FillUniform(Span<float> values) => Fill<UniformDistribution>(values, 0);

    /// <summary>Fills with standard normal numbers; none is beyond ±6.7.</summary>
    /// <param name="values">Filled.</param>
    public void FillNormal(Span<float> values) => Fill<NormalDistribution>(values, 0);

    /// <summary>Fills with standard Gumbel numbers, −log(−log u), from −2.8 to 16.6.</summary>
    /// <param name="values">Filled.</param>
    public void FillGumbel(Span<float> values) => Fill<GumbelDistribution>(values, 0);

    /// <summary>Fills with 1 at a given probability and with 0 otherwise.</summary>
    /// <param name="values">Filled.</param>
    /// <param name="probability">How likely a 1 is, from 0 (never) to 1 (always), in steps of 2⁻²⁴.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public void FillBernoulli(Span<float> values, float probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability from 0 to 1 was expected.");
        }

        Fill<BernoulliDistribution>(values, probability);
    }

    /// <summary>Puts items into a random order, each order equally likely.</summary>
    /// <param name="items">Reordered in place.</param>
    public void Shuffle<T>(Span<T> items)
    {
        // As NextInt32 draws, but the blocks of eight calls are made at once.
        Span<uint> words = stackalloc uint[PhiloxGroup.Words];
        int used = PhiloxGroup.Blocks;
        for (int i = items.Length - 1; i > 0; i--)
        {
            if (used == PhiloxGroup.Blocks)
            {
                LookAhead(words);
                used = 0;
            }

            int j;
            ulong product = (ulong)words[4 * used] * (uint)(i + 1);
            if ((uint)product > i)
            {
                j = (int)(product >> 32);
                _block++;
                used++;
            }
            else
            {
                // Perhaps to be redrawn.
                j = NextInt32(i + 1);
                used = PhiloxGroup.Blocks;
            }

            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Fills with what a fill would draw next, from one of its numbers on, and leaves the stream where it is.</summary>
    /// <param name="first">The number of that fill to begin with, a multiple of 32.</param>
    /// <param name="values">Filled.</param>
    /// <param name="parameter">Of the distribution.</param>
    internal void LookAhead<TDistribution>(int first, Span<float> values, float parameter = 0)
        where TDistribution : struct, IDistribution =>
        RandomFill.Run<TDistribution>(values, _block + RandomFill.BlocksFor(first), _key, parameter);

    /// <summary>Goes on behind a fill of some numbers.</summary>
    internal void Skip(int count) => _block += RandomFill.BlocksFor(count);

    private void Fill<TDistribution>(Span<float> values, float parameter)
        where TDistribution : struct, IDistribution
    {
        LookAhead<TDistribution>(0, values, parameter);
        Skip(values.Length);
    }

    /// <summary>The words of the next blocks, none of which counts as drawn.</summary>
    [MethodImpl(HotLoop.Options)]
    private void LookAhead(Span<uint> words)
    {
        (Vector512<uint> first, Vector512<uint> second) = PhiloxGroup.At(_block, _key);
        first.CopyTo(words);
        second.CopyTo(words[Vector512<uint>.Count..]);
    }

    private uint NextWord() => Philox.Block(_block++, 0, _key).Word0;

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
