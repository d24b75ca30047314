using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlNetGanExtensions.Numerics.Randomness;

/// <summary>Eight consecutive blocks of <see cref="Philox"/>: 32 words, word 4i + j of a group being word j of its block i.</summary>
internal static class PhiloxGroup
{
    /// <summary>Blocks in a group.</summary>
    public const int Blocks = 8;

    /// <summary>Words in a group.</summary>
    public const int Words = 32;

    /// <summary>The words 0 … 15 and 16 … 31 of the group that begins at a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<uint> First, Vector512<uint> Second) At(ulong block, ulong key)
    {
        if (Avx512F.IsSupported)
        {
            return At512(block, key);
        }

        if (Avx2.IsSupported)
        {
            (Vector256<uint> words0, Vector256<uint> words8) = At256(block, key);
            (Vector256<uint> words16, Vector256<uint> words24) = At256(block + 4, key);
            return (Vector512.Create(words0, words8), Vector512.Create(words16, words24));
        }

        return (Sixteen(block, key), Sixteen(block + 4, key));
    }

    /// <summary>One block in each lane of 64 bits; only the low half of a lane counts, so the products need no masks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<uint> First, Vector512<uint> Second) At512(ulong block, ulong key)
    {
        // The order of the lanes is such that interleaving two results brings the words into their order.
        Vector512<ulong> counter = Vector512.Create(block) + Vector512.Create(0UL, 4, 1, 5, 2, 6, 3, 7);
        Vector512<uint> multiplier0 = Vector512.Create((ulong)Philox.Multiplier0).AsUInt32();
        Vector512<uint> multiplier1 = Vector512.Create((ulong)Philox.Multiplier1).AsUInt32();
        Vector512<ulong> x0 = counter;
        Vector512<ulong> x1 = counter >> 32;
        Vector512<ulong> x2 = default;
        Vector512<ulong> x3 = default;
        uint key0 = (uint)key;
        uint key1 = (uint)(key >> 32);
        for (int round = 0; round < Philox.Rounds; round++)
        {
            Vector512<ulong> product0 = Avx512F.Multiply(x0.AsUInt32(), multiplier0);
            Vector512<ulong> product1 = Avx512F.Multiply(x2.AsUInt32(), multiplier1);
            x0 = (product1 >> 32) ^ x1 ^ Vector512.Create((ulong)key0);
            x1 = product1;
            x2 = (product0 >> 32) ^ x3 ^ Vector512.Create((ulong)key1);
            x3 = product0;
            key0 += Philox.KeyStep0;
            key1 += Philox.KeyStep1;
        }

        Vector512<ulong> low = Vector512.Create(0xFFFFFFFFUL);
        Vector512<ulong> words01 = (x0 & low) | (x1 << 32);
        Vector512<ulong> words23 = (x2 & low) | (x3 << 32);
        return (Avx512F.UnpackLow(words01, words23).AsUInt32(), Avx512F.UnpackHigh(words01, words23).AsUInt32());
    }

    /// <summary>The same for four blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> First, Vector256<uint> Second) At256(ulong block, ulong key)
    {
        Vector256<ulong> counter = Vector256.Create(block) + Vector256.Create(0UL, 2, 1, 3);
        Vector256<uint> multiplier0 = Vector256.Create((ulong)Philox.Multiplier0).AsUInt32();
        Vector256<uint> multiplier1 = Vector256.Create((ulong)Philox.Multiplier1).AsUInt32();
        Vector256<ulong> x0 = counter;
        Vector256<ulong> x1 = counter >> 32;
        Vector256<ulong> x2 = default;
        Vector256<ulong> x3 = default;
        uint key0 = (uint)key;
        uint key1 = (uint)(key >> 32);
        for (int round = 0; round < Philox.Rounds; round++)
        {
            Vector256<ulong> product0 = Avx2.Multiply(x0.AsUInt32(), multiplier0);
            Vector256<ulong> product1 = Avx2.Multiply(x2.AsUInt32(), multiplier1);
            x0 = (product1 >> 32) ^ x1 ^ Vector256.Create((ulong)key0);
            x1 = product1;
            x2 = (product0 >> 32) ^ x3 ^ Vector256.Create((ulong)key1);
            x3 = product0;
            key0 += Philox.KeyStep0;
            key1 += Philox.KeyStep1;
        }

        Vector256<ulong> low = Vector256.Create(0xFFFFFFFFUL);
        Vector256<ulong> words01 = (x0 & low) | (x1 << 32);
        Vector256<ulong> words23 = (x2 & low) | (x3 << 32);
        return (Avx2.UnpackLow(words01, words23).AsUInt32(), Avx2.UnpackHigh(words01, words23).AsUInt32());
    }

    private static Vector512<uint> Sixteen(ulong block, ulong key) => Vector512.Create(
        Vector256.Create(Four(block, key), Four(block + 1, key)),
        Vector256.Create(Four(block + 2, key), Four(block + 3, key)));

    private static Vector128<uint> Four(ulong block, ulong key)
    {
        (uint word0, uint word1, uint word2, uint word3) = Philox.Block(block, 0, key);
        return Vector128.Create(word0, word1, word2, word3);
    }
}
