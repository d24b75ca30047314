using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Onnx.Tests.Generation;

/// <summary>The random numbers that a typed model makes rows from, as its file takes them, and the rows that may come of them.</summary>
/// <param name="Inputs">What the file takes.</param>
/// <param name="Possible">The rows of the typed model, and behind them those that another rounding gives.</param>
internal sealed record GeneratorFeed((string Name, Matrix Rows)[] Inputs, Matrix[] Possible)
{
    public static GeneratorFeed Of(IFittedRowGenerator generator, int classNumber, int rows, ulong seed)
    {
        RowRange range = RowRange.Until(rows);
        List<(string Name, Matrix Rows)> inputs = [(OnnxNames.Class, Filled(rows, classNumber))];
        Matrix[] possible = generator switch
        {
            TabularGanModel gan => Gan(gan, classNumber, range, seed, inputs),
            TabularVaeModel autoencoder => Vae(autoencoder, classNumber, range, seed, inputs),
            AcGanGeneratorModel classifying => AcGan(classifying, classNumber, range, seed, inputs),
            GaussianCopulaModel copula => Copula(copula, classNumber, range, seed, inputs),
            _ => throw new ArgumentException(generator.GetType().Name, nameof(generator)),
        };
        possible[0].Values.SequenceEqual(generator.Generate(classNumber, rows, seed).Values).Should().BeTrue("these are the typed model's rows");
        return new GeneratorFeed([.. inputs.Where(input => input.Rows.Columns > 0)], possible);
    }

    private static Matrix[] Gan(TabularGanModel model, int number, RowRange range, ulong seed, List<(string, Matrix)> inputs)
    {
        TabularGanClass fitted = model.Fitted.Single(own => own.Number == number);
        TabularGenerator[] all = [.. model.Fitted.Select(own => own.Generator).OfType<TabularGenerator>()];
        Matrix draws = model.Draw(number, range, seed);
        int latent = all.Select(own => own.Shape.LatentSize).DefaultIfEmpty().Max();
        int gumbels = all.Select(own => own.Inputs - own.Shape.LatentSize).DefaultIfEmpty().Max();
        inputs.Add((OnnxNames.Noise, Columns(draws, 0, latent)));
        inputs.Add((OnnxNames.Gumbel, Columns(draws, latent, gumbels)));
        RowEncoder encoder = fitted.Encoder;
        return Decoded(encoder, model.Outputs(number, draws), null);
    }

    private static Matrix[] Vae(TabularVaeModel model, int number, RowRange range, ulong seed, List<(string, Matrix)> inputs)
    {
        TabularVaeClass fitted = model.Fitted.Single(own => own.Number == number);
        if (model.Networks is null)
        {
            return [model.Encoder.Decode(new Matrix(range.Count, 0))];
        }

        TabularVaeDraws draws = model.Draw(fitted, range, seed);
        int numbers = model.Deviations.Length;
        Matrix noise = new(range.Count, draws.Codes.Columns + numbers);
        Matrix uniform = new(range.Count, 1);
        double[] ends = fitted.Shares is { } shares ? Cumulated.Ends(shares, 1) : [.. Enumerable.Range(1, fitted.Codes.Rows).Select(end => (double)end / fitted.Codes.Rows)];
        for (int row = 0; row < range.Count; row++)
        {
            draws.Codes.Row(row).CopyTo(noise.Row(row));
            draws.Cells.Row(row)[..numbers].CopyTo(noise.Row(row)[draws.Codes.Columns..]);
            int start = draws.Starts[row];
            uniform[row, 0] = (float)((ends[start] + (start == 0 ? 0 : ends[start - 1])) / 2);
        }

        inputs.Add((OnnxNames.Noise, noise));
        inputs.Add((OnnxNames.Gumbel, Columns(draws.Cells, numbers, draws.Cells.Columns - numbers)));
        inputs.Add((OnnxNames.Uniform, uniform));
        return Decoded(model.Encoder, model.Outputs(fitted, draws), fitted.Support);
    }

    private static Matrix[] AcGan(AcGanGeneratorModel model, int number, RowRange range, ulong seed, List<(string, Matrix)> inputs)
    {
        RowSupport support = model.Supports.ElementAt(model.Classes.ToList().IndexOf(number));
        if (model.Network is not { } network)
        {
            return [model.Encoder.Decode(new Matrix(range.Count, 0), support)];
        }

        inputs.Add((OnnxNames.Noise, network.Draw(range, seed)));
        int members = network.Members.Count;
        Matrix turns = new(range.Count, members > 1 ? 1 : 0);
        for (int row = 0; row < range.Count && members > 1; row++)
        {
            turns[row, 0] = ((row % members) + 0.5f) / members;
        }

        inputs.Add((OnnxNames.Uniform, turns));
        return Decoded(model.Encoder, network.Generate(number, range, seed), support);
    }

    private static Matrix[] Copula(GaussianCopulaModel model, int number, RowRange range, ulong seed, List<(string, Matrix)> inputs)
    {
        CopulaClass fitted = model.Fitted.Single(own => own.Number == number);
        Matrix draws = GaussianCopulaModel.Draw(fitted, range, seed);
        inputs.Add((OnnxNames.Noise, Columns(draws, 0, model.Fitted.Max(own => own.Latents))));
        return [model.Generate(number, range, seed)];
    }

    private static Matrix[] Decoded(RowEncoder encoder, Matrix outputs, RowSupport? support)
    {
        int numbers = encoder.Numbers.Length;
        bool[] allowed = support?.States ?? [.. Enumerable.Repeat(true, encoder.Outputs - numbers)];
        return [.. Rounding.Of(outputs, numbers, encoder.GroupColumns, allowed).Select(table => encoder.Decode(table, support))];
    }

    private static Matrix Filled(int rows, int value)
    {
        Matrix filled = new(rows, 1);
        filled.Values.Fill(value);
        return filled;
    }

    /// <summary>Some columns, with zeros where the matrix has none.</summary>
    private static Matrix Columns(Matrix matrix, int first, int count)
    {
        Matrix columns = new(matrix.Rows, count);
        int there = Math.Clamp(matrix.Columns - first, 0, count);
        for (int row = 0; row < matrix.Rows; row++)
        {
            matrix.Row(row).Slice(Math.Min(first, matrix.Columns), there).CopyTo(columns.Row(row));
        }

        return columns;
    }
}
