using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>Loads thousands of spoilt copies of a good file; any way of loading can be tried.</summary>
internal static class ModelFileFuzz
{
    /// <summary>Copies damaged at random; all that differ must be refused.</summary>
    public static void Damage(byte[] good, int copies, Action<Stream> load, int arrayFactor = LoadProbe.Container)
    {
        RandomStream root = new(20, "damage");
        for (int copy = 0; copy < copies; copy++)
        {
            byte[] damaged = RandomDamage.Apply(good, root.Child(copy));
            string? message = LoadProbe.Load(damaged, load, arrayFactor);
            (message is not null).Should().Be(!damaged.AsSpan().SequenceEqual(good), "copy {0} differs or not", copy);
        }
    }

    /// <summary>Copies with edited headers and data under a checksum that is right: those that are refused say why.</summary>
    /// <returns>The messages of the copies that were refused.</returns>
    public static IReadOnlyList<string> Forge(byte[] good, int copies, Action<Stream> load, int arrayFactor = LoadProbe.Container)
    {
        RandomStream root = new(21, "forgery");
        FileParts parts = FileParts.Of(good);
        List<string> messages = [];
        for (int copy = 0; copy < copies; copy++)
        {
            if (LoadProbe.Load(HeaderEdits.Apply(parts, root.Child(copy)).JoinSealed(), load, arrayFactor) is string message)
            {
                messages.Add(message);
            }
        }

        return messages;
    }
}
