using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>What bad discs and half-finished copies do to a file, without regard for what the bytes mean.</summary>
internal static class RandomDamage
{
    public static byte[] Apply(byte[] file, RandomStream random)
    {
        int at = random.NextInt32(file.Length);
        int length = 1 + random.NextInt32(Math.Min(64, file.Length - at));
        byte[] damaged = (byte[])file.Clone();
        switch (random.NextInt32(8))
        {
            case 0:
                damaged[at] ^= (byte)(1 << random.NextInt32(8));
                return damaged;
            case 1:
                damaged[at] = (byte)random.NextInt32(256);
                return damaged;
            case 2:
                return file[..at];
            case 3:
                return [.. file[..at], .. Bytes(length, random), .. file[at..]];
            case 4:
                return [.. file[..at], .. file[(at + length)..]];
            case 5:
                return [.. file, .. Bytes(length, random)];
            case 6:
                int other = random.NextInt32(file.Length - length + 1);
                file.AsSpan(at, length).CopyTo(damaged.AsSpan(other));
                file.AsSpan(other, length).CopyTo(damaged.AsSpan(at));
                return damaged;
            default:
                Bytes(8, random).CopyTo(damaged, 0);
                damaged.AsSpan(1 + random.NextInt32(8), 7).Clear();
                return damaged;
        }
    }

    private static byte[] Bytes(int count, RandomStream random)
    {
        byte[] bytes = new byte[count];
        foreach (ref byte value in bytes.AsSpan())
        {
            value = (byte)random.NextInt32(256);
        }

        return bytes;
    }
}
