using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tests.Imputation;

/// <summary>What an imputer does to rows, over all imputers.</summary>
public sealed class ImputerTests
{
    private static readonly Dictionary<string, Func<MLContext, InputOutputColumnPair[], IEstimator<ImputerTransformer>>> Imputers = new()
    {
        ["StackedAutoencoder"] = (ml, columns) => ml.Gan().StackedAutoencoderImputer(
            new StackedAutoencoderImputer.Options { Columns = columns, Members = 2, Epochs = 5, Seed = 7 }),
        ["Chained"] = (ml, columns) => ml.Gan().ChainedImputer(new ImputerEstimator.Options { Columns = columns }),
        ["Gaussian"] = (ml, columns) => ml.Gan().Imputer(new GaussianImputer(), new ImputerEstimator.Options { Columns = columns }),
        ["Mean"] = (ml, columns) => ml.Gan().Imputer(new SimpleImputer(), new ImputerEstimator.Options { Columns = columns }),
    };

    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Names => [.. Imputers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Observed_cells_come_back_bit_for_bit_and_no_cell_is_missing(string name)
    {
        IDataView data = Holes.View(_ml);
        float[][] before = Vectors(data, "Vector");
        float[][] after = Vectors(Fit(name, data).Transform(data), "Vector");
        for (int row = 0; row < before.Length; row++)
        {
            for (int slot = 0; slot < Holes.Width; slot++)
            {
                float.IsFinite(after[row][slot]).Should().BeTrue();
                if (!float.IsNaN(before[row][slot]))
                {
                    BitConverter.SingleToInt32Bits(after[row][slot]).Should().Be(BitConverter.SingleToInt32Bits(before[row][slot]));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_result_is_the_core_s_on_the_same_table_bit_for_bit(string name)
    {
        IDataView data = Holes.View(_ml);
        ImputerTransformer model = Fit(name, data);
        Matrix expected = model.Model.Transform(Matrix.FromRows(Vectors(data, "Vector")));
        Bits(Vectors(model.Transform(data), "Vector")).Should().Equal(Bits(expected));
    }

    [Fact]
    public void The_autoencoder_learns_what_the_core_s_learns_with_the_same_seed()
    {
        IDataView data = Holes.View(_ml);
        Matrix table = Matrix.FromRows(Vectors(data, "Vector"));
        StackedAutoencoderModel core = new StackedAutoencoder(new StackedAutoencoderOptions { Members = 2, Epochs = 5, Seed = 7 }).Fit(table);
        Bits(Vectors(Fit("StackedAutoencoder", data).Transform(data), "Vector")).Should().Equal(Bits(core.Transform(table)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Vectors_and_numbers_are_learnt_together_in_place_and_to_new_columns(string name)
    {
        IDataView data = Holes.View(_ml);
        ImputerTransformer model = Imputers[name](_ml, [new("Filled", "Vector"), new("Single"), new("Other2", "Other")]).Fit(data);
        IDataView filled = model.Transform(data);

        filled.Schema["Filled"].Type.Should().Be(data.Schema["Vector"].Type);
        filled.GetColumn<float>("Single").Should().NotContain(float.NaN);
        filled.GetColumn<float>("Other2").Should().NotContain(float.NaN);
        filled.GetColumn<float>("Other").Select(BitConverter.SingleToInt32Bits)
            .Should().Equal(data.GetColumn<float>("Other").Select(BitConverter.SingleToInt32Bits));
        Bits(Vectors(filled, "Vector")).Should().Equal(Bits(Vectors(data, "Vector")));
        model.Model.Columns.Should().Be(Holes.Width + 2);
        model.Columns.Select(pair => (pair.OutputColumnName, pair.InputColumnName))
            .Should().Equal(("Filled", "Vector"), ("Single", "Single"), ("Other2", "Other"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Saved_loaded_and_unwrapped_it_fills_the_same(string name)
    {
        IDataView data = Holes.View(_ml);
        ImputerTransformer model = Imputers[name](_ml, [new("Vector"), new("Filled", "Single")]).Fit(data);
        using MemoryStream file = new();
        _ml.Model.Save(model, data.Schema, file);
        ITransformer loaded = new MLContext().Model.Load(file, out _);
        Bits(Vectors(loaded.Transform(data), "Vector")).Should().Equal(Bits(Vectors(model.Transform(data), "Vector")));
        loaded.Transform(data).GetColumn<float>("Filled").Should().Equal(model.Transform(data).GetColumn<float>("Filled"));

        ImputerTransformer unwrapped = _ml.Gan().Unwrap<ImputerTransformer>(loaded);
        unwrapped.Model.Should().BeOfType(model.Model.GetType());
        unwrapped.Columns.Select(pair => pair.InputColumnName).Should().Equal("Vector", "Single");
        Bits(Vectors(unwrapped.Transform(data), "Vector")).Should().Equal(Bits(Vectors(model.Transform(data), "Vector")));
    }

    private ImputerTransformer Fit(string name, IDataView data) => Imputers[name](_ml, [new("Vector")]).Fit(data);

    private static float[][] Vectors(IDataView data, string column) => [.. data.GetColumn<float[]>(column)];

    private static int[] Bits(Matrix matrix) => Array.ConvertAll(matrix.Values.ToArray(), BitConverter.SingleToInt32Bits);

    private static int[] Bits(float[][] rows) => [.. rows.SelectMany(row => row).Select(BitConverter.SingleToInt32Bits)];
}
