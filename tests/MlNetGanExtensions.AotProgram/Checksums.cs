using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.AotProgram;

/// <summary>Imputes, classifies, generates, saves and loads on a small table, and hashes every bit of the results.</summary>
internal static class Checksums
{
    private const int Rows = 80;
    private const int Columns = 6;

    /// <summary>One line for each result: its name and its SHA-256.</summary>
    public static IEnumerable<string> Compute()
    {
        (Matrix table, int[] labels) = SampleTable();
        StackedAutoencoderModel imputer = new StackedAutoencoder(new() { Members = 2, Epochs = 5 }).Fit(table);
        Matrix completed = imputer.Transform(table);
        yield return Line("imputed", completed);

        AcGanModel classifier = new AcGan(new() { Members = 2, Epochs = 20, HiddenUnits = 20 }).Fit(completed, labels);
        yield return Line("probabilities", classifier.PredictProbabilities(completed));
        yield return Line("generated", classifier.Generate(classNumber: 1, rows: 10, seed: 3));

        byte[] imputerFile = Bytes(imputer.Save);
        byte[] classifierFile = Bytes(classifier.Save);
        yield return Line("imputer file", imputerFile);
        yield return Line("classifier file", classifierFile);

        Matrix completedAgain = StackedAutoencoderModel.Load(new MemoryStream(imputerFile)).Transform(table);
        yield return Line("imputed after loading", completedAgain);
        yield return Line(
            "probabilities after loading", AcGanModel.Load(new MemoryStream(classifierFile)).PredictProbabilities(completedAgain));
    }

    private static byte[] Bytes(Action<Stream> save)
    {
        using MemoryStream stream = new();
        save(stream);
        return stream.ToArray();
    }

    private static string Line(string name, Matrix result) => Line(name, MemoryMarshal.AsBytes(result.Values));

    private static string Line(string name, ReadOnlySpan<byte> bytes) => $"{name}: {Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    /// <summary>Two classes one standard deviation apart, columns that share a cause, and every tenth cell missing.</summary>
    private static (Matrix Table, int[] Labels) SampleTable()
    {
        RandomStream random = new(7, "sample table");
        Matrix table = new(Rows, Columns);
        random.FillNormal(table.Values);
        int[] labels = new int[Rows];
        for (int row = 0; row < Rows; row++)
        {
            labels[row] = row % 2;
            float cause = table[row, 0];
            foreach (ref float cell in table.Row(row))
            {
                cell = labels[row] + (0.5f * (cell + cause));
            }
        }

        for (int cell = 0; cell < table.Values.Length; cell += 10)
        {
            table.Values[cell] = float.NaN;
        }

        return (table, labels);
    }
}
