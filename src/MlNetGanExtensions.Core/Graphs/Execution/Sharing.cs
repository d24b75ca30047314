using MlNetGanExtensions.Graphs.Execution.Instructions;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Graphs.Execution;

/// <summary>Divides an instruction between threads where that pays.</summary>
/// <remarks>
/// By rows where possible, and always at the same rows: then a thread finds in its own cache what it wrote before. To fetch what another
/// thread wrote takes about as long as to compute it.
/// </remarks>
/// <param name="team">The threads, or null for one.</param>
internal sealed class Sharing(WorkerTeam? team)
{
    /// <summary>Work below which a second thread costs more than it takes over, in cell-wise additions.</summary>
    private const long LeastWork = 1 << 15;

    public int Threads => team?.Threads ?? 1;

    /// <summary>Divides by the rows of a matrix.</summary>
    /// <param name="value">The matrix.</param>
    /// <param name="weight">How long a cell takes, in cell-wise additions.</param>
    /// <param name="make">Makes the instruction for some rows.</param>
    public Instruction ByRows(Block value, int weight, Func<Section, Instruction> make) =>
        Divide(value.Rows, 1, (long)value.Rows * value.Columns * weight, make);

    /// <param name="count">How many rows or columns there are.</param>
    /// <param name="unit">Parts begin at multiples of this.</param>
    /// <param name="work">How long all of it takes, in cell-wise additions.</param>
    /// <param name="make">Makes the instruction for a section.</param>
    public Instruction Divide(int count, int unit, long work, Func<Section, Instruction> make)
    {
        int units = (count + unit - 1) / unit;
        if (team is null || units < team.Threads || work < LeastWork)
        {
            return make(new Section(0, 0, count));
        }

        return new SharedInstruction(
            [.. Enumerable.Range(0, team.Threads).Select(part => make(new Section(part, Start(part), Start(part + 1))))], team);

        int Start(int part) => Math.Min(count, (int)((long)units * part / team.Threads) * unit);
    }
}
