using MlNetGanExtensions.Generation.Encoding;

namespace MlNetGanExtensions.Generation.Copula;

/// <summary>The distribution of a category, or of whether a number is there.</summary>
/// <param name="Group">The states, in the order of their scores; at least two.</param>
/// <param name="Ends">For each state the normal score up to which a row is in it; ascending, +∞ for the last.</param>
internal sealed record CopulaStates(SoftmaxGroup Group, double[] Ends)
{
    /// <summary>Writes the state at a normal score into a row whose slots of the category are zeros, and whose number is in place.</summary>
    public void Write(double score, Span<float> cells)
    {
        int state = Cumulated.FirstAbove(Ends, score);
        if (Group.Hole >= 0)
        {
            cells[Group.Hole] = state == SoftmaxGroup.Missing ? float.NaN : cells[Group.Hole];
        }
        else if (Group.Slots[state] != SoftmaxGroup.None)
        {
            cells[Group.Slots[state]] = 1;
        }
    }
}
