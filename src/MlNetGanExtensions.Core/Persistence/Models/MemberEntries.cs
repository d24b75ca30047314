using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The networks of an ensemble: member i keeps its variables under <c>members/i/</c>.</summary>
internal static class MemberEntries
{
    private const string Members = "members";

    /// <exception cref="InvalidOperationException">A number is not finite.</exception>
    public static void AddMembers(this ModelFileWriter writer, IEnumerable<IReadOnlyList<Variable>> members)
    {
        int count = 0;
        foreach (IReadOnlyList<Variable> variables in members)
        {
            writer.AddVariables(Prefix(count), variables, $"member {count}");
            count++;
        }

        writer.AddInteger(Members, count);
    }

    /// <param name="reader">The file.</param>
    /// <param name="make">Builds one member from its stored values.</param>
    public static List<T> ReadMembers<T>(this ModelFileReader reader, Func<ILayerValues, T> make)
    {
        // The list grows with the members found: a number in a file reserves nothing.
        int count = reader.ReadInteger(Members, 1, int.MaxValue);
        List<T> members = [];
        while (members.Count < count)
        {
            members.Add(make(new StoredValues(reader, Prefix(members.Count))));
        }

        return members;
    }

    private static string Prefix(int member) => FormattableString.Invariant($"{Members}/{member}/");
}
