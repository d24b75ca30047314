using System.Globalization;
using System.Text;
using MlNetGanExtensions.Examples.DiseasePrediction;
using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

/// <summary>A table that is learned in no time: six columns that go up and down together, the class with them.</summary>
internal static class SmallTable
{
    public const int Rows = 80;
    public const int Columns = 6;

    public static LabelledTable Create()
    {
        RandomStream random = new(5, "small table");
        Matrix features = new(Rows, Columns);
        int[] labels = new int[Rows];
        for (int row = 0; row < Rows; row++)
        {
            labels[row] = row % 5 < 2 ? 1 : 0;
            float common = labels[row] + random.NextSingle();
            for (int column = 0; column < Columns; column++)
            {
                features[row, column] = (10 * common) + (3 * random.NextSingle()) + column;
            }
        }

        return new LabelledTable([.. Enumerable.Range(0, Columns).Select(column => $"x{column}")], features, "ill", labels);
    }

    public static Setup Setup(RunOptions options, LabelledTable? table = null)
    {
        table ??= Create();
        return new Setup(options, table, DrawnTrials.Draw(table, options.Trials, options.Seed));
    }

    public static string ToCsv(LabelledTable table)
    {
        StringBuilder text = new();
        text.AppendJoin(',', table.Columns).Append(',').AppendLine(table.LabelName);
        for (int row = 0; row < table.Labels.Length; row++)
        {
            foreach (float cell in table.Features.Row(row))
            {
                text.Append(CultureInfo.InvariantCulture, $"{cell},");
            }

            text.Append(table.Labels[row]).AppendLine();
        }

        return text.ToString();
    }
}
