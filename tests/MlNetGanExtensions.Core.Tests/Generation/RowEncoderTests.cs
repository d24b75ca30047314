using FsCheck.Xunit;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation;

public sealed class RowEncoderTests
{
    [Property(MaxTest = 100)]
    public void The_way_there_and_back_gives_what_was_seen(ulong seed)
    {
        MixedRows mixed = MixedRows.Make(seed);
        RowEncoder encoder = RowEncoding.Fit(mixed.Rows, mixed.Layout, keepWhole: true);

        Matrix back = encoder.Decode(encoder.Encode(mixed.Rows));

        double[] ranges = new double[mixed.Rows.Columns];
        foreach (NumericOutput number in encoder.Numbers.Where(number => !number.Whole))
        {
            ranges[number.Slot] = (double)number.High - number.Low;
        }

        for (int row = 0; row < back.Rows; row++)
        {
            for (int slot = 0; slot < back.Columns; slot++)
            {
                float cell = mixed.Rows[row, slot];
                if (float.IsNaN(cell))
                {
                    back[row, slot].Should().Be(float.NaN);
                }
                else
                {
                    // Half a unit in the last place of the encoded cell, and of the decoded one. Exact where there is no range to round in.
                    ((double)back[row, slot]).Should().BeApproximately(cell, (ranges[slot] / (1 << 24)) + (ranges[slot] > 0 ? Math.Abs(cell) / (1 << 23) : 0));
                }
            }
        }
    }

    [Property(MaxTest = 100)]
    public void Whatever_a_network_gives_becomes_a_row_of_the_layout(ulong seed)
    {
        MixedRows mixed = MixedRows.Make(seed);
        int[] own = mixed.RowsOf(1);
        RowEncoder encoder = RowEncoding.Fit(mixed.Rows, mixed.Layout, keepWhole: true);
        RowSupport support = RowSupport.Of(encoder, mixed.Rows, own);
        Matrix outputs = new(50, encoder.Outputs);
        new RandomStream(seed, "outputs").FillNormal(outputs.Values);

        RowsOfAClass.Check(encoder.Decode(outputs, support), mixed.Rows.SelectRows(own), mixed.Layout);
        RowsOfAClass.Check(encoder.Decode(outputs), mixed.Rows, mixed.Layout);
    }

    [Fact]
    public void The_ends_of_single_precision_and_their_range_are_encoded()
    {
        Matrix rows = Matrix.From(new[,] { { -float.MaxValue, 1e-42f }, { float.MaxValue, 0 }, { 0, 3e-42f } });
        RowEncoder encoder = RowEncoding.Fit(rows, new SlotLayout(2), keepWhole: true);

        Matrix encoded = encoder.Encode(rows);

        encoded.Column(0).Should().Equal(0, 1, 0.5f);
        encoder.Decode(encoded).Column(0).Should().Equal(-float.MaxValue, float.MaxValue, 0);
        encoder.Decode(encoded).Column(1).Should().Equal(1e-42f, 0, 3e-42f);
    }

    [Fact]
    public void Numbers_are_whole_only_where_all_are_and_only_if_wanted()
    {
        Matrix rows = Matrix.From(new[,] { { 1, 1, 2e9f }, { 4, 4.5f, 4e9f } });
        Matrix between = Matrix.From(new[,] { { 0.4f, 0.4f, 0.4f } });

        Matrix kept = RowEncoding.Fit(rows, new SlotLayout(3), keepWhole: true).Decode(between);
        Matrix free = RowEncoding.Fit(rows, new SlotLayout(3), keepWhole: false).Decode(between);

        kept[0, 0].Should().Be(2);
        kept[0, 1].Should().BeApproximately(2.4f, 1e-6f);
        free[0, 0].Should().BeApproximately(2.2f, 1e-6f);
        kept[0, 2].Should().Be(2.8e9f, "beyond 2^24 every number is whole, so that says nothing");
    }

    [Fact]
    public void Columns_that_never_vary_need_no_output()
    {
        Matrix rows = Matrix.From(new[,] { { 5, float.NaN, 0, 1, 0, 0 }, { 5, float.NaN, 0, 1, 0, 0 } });
        RowEncoder encoder = RowEncoding.Fit(rows, new SlotLayout(6, new SlotGroup(2, 3), new SlotGroup(4, 5)), keepWhole: true);

        encoder.Outputs.Should().Be(0);
        encoder.Decode(new Matrix(1, 0)).Row(0).ToArray().Should().Equal(5, float.NaN, 0, 1, 0, 0);
    }

    [Fact]
    public void Outputs_that_are_not_finite_are_named()
    {
        RowEncoder encoder = RowEncoding.Fit(Matrix.From(new float[,] { { 1 }, { 2 } }), new SlotLayout(1), keepWhole: true);

        encoder.Invoking(own => own.Decode(Matrix.From(new[,] { { float.NaN } })))
            .Should().Throw<InvalidOperationException>().WithMessage("*diverged*");
    }

    [Fact]
    public void Numbers_that_repeat_are_kept_to_and_the_others_are_not()
    {
        Matrix rows = new(60, 2);
        for (int row = 0; row < 60; row++)
        {
            rows[row, 0] = new[] { 0, 0, 0, 40, 99.5f, 1500 }[row % 6];
            rows[row, 1] = row * 0.7f;
        }

        RowEncoder encoder = RowEncoding.Fit(rows, new SlotLayout(2), keepWhole: true, keepRepeated: true);
        Matrix made = encoder.Decode(Matrix.From(new[,] { { -1, 0.5f }, { 0.02f, 0.123f }, { 0.05f, 0.9f }, { 0.6f, 1 }, { 2, 0 } }));

        made.Column(0).Should().Equal(0, 40, 99.5f, 1500, 1500);
        made[1, 1].Should().BeApproximately(0.123f * 59 * 0.7f, 1e-4f);

        RowSupport support = RowSupport.Of(encoder, rows, [0, 3, 9]);
        encoder.Decode(Matrix.From(new[,] { { 0.0f, 0 }, { 0.5f, 0 }, { 1, 0 } }), support).Column(0).Should().Equal([0, 40, 40], "the class has shown 0 and 40");
    }
}
