namespace MlNetGanExtensions.Examples.ImbalancedMortality.Splits;

/// <summary>The generator of random numbers that NumPy's <c>RandomState</c> draws from (MT19937; Matsumoto and Nishimura 1998).</summary>
/// <remarks>Only here to divide rows exactly as the article's program did; everything else draws from the library's own streams.</remarks>
internal sealed class MersenneTwister
{
    private const int Words = 624;
    private const int Ahead = 397;

    private readonly uint[] _state = new uint[Words];
    private int _next = Words;

    public MersenneTwister(uint seed)
    {
        _state[0] = seed;
        for (uint i = 1; i < Words; i++)
        {
            uint previous = _state[i - 1];
            _state[i] = (1812433253u * (previous ^ (previous >> 30))) + i;
        }
    }

    public uint NextWord()
    {
        if (_next == Words)
        {
            Turn();
        }

        uint word = _state[_next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680u;
        word ^= (word << 15) & 0xEFC60000u;
        return word ^ (word >> 18);
    }

    /// <summary>A whole number from 0 to a largest one: bits are drawn until they do not exceed it.</summary>
    public int NextUpTo(int largest)
    {
        if (largest == 0)
        {
            return 0;
        }

        uint mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount((uint)largest);
        uint drawn;
        do
        {
            drawn = NextWord() & mask;
        }
        while (drawn > largest);
        return (int)drawn;
    }

    /// <summary>The numbers from 0 in random order, as <c>RandomState.permutation</c> gives them.</summary>
    public int[] Permutation(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = NextUpTo(i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    private void Turn()
    {
        for (int i = 0; i < Words; i++)
        {
            uint bits = (_state[i] & 0x80000000u) | (_state[(i + 1) % Words] & 0x7FFFFFFFu);
            _state[i] = _state[(i + Ahead) % Words] ^ (bits >> 1) ^ ((bits & 1) == 0 ? 0 : 0x9908B0DFu);
        }

        _next = 0;
    }
}
