using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Arms;

/// <summary>Training rows before an arm has done anything with them.</summary>
/// <param name="Table">Where they are from.</param>
/// <param name="Rows">The rows, with one-hot groups and holes.</param>
/// <param name="Labels">Their classes.</param>
/// <param name="MeanAge">Put in for a missing age: the mean of the training rows.</param>
/// <param name="Seed">Of the arm's random numbers.</param>
internal sealed record ArmInput(PatientTable Table, Matrix Rows, int[] Labels, float MeanAge, ulong Seed)
{
    public Matrix Codes => CodesOf(Rows);

    public Matrix CodesOf(Matrix rows) => Table.CodesOf(rows, MeanAge);

    public static ArmInput Of(PatientTable table, int[] rows, ulong seed)
    {
        Matrix own = table.Rows.SelectRows(rows);
        return new ArmInput(table, own, [.. rows.Select(row => table.Labels[row])], table.MeanAge(own), seed);
    }
}
