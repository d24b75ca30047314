using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Imputation;

/// <summary>The errors that every imputer names in the same words.</summary>
public sealed class ImputerErrorTests
{
    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void A_table_that_cannot_be_learned_from_is_named(string imputer)
    {
        Matrix infinite = Tables.Correlated(1, 5, 3);
        infinite[3, 2] = float.NegativeInfinity;
        Matrix empty = Tables.Correlated(1, 5, 3);
        for (int row = 0; row < 5; row++)
        {
            empty[row, 1] = float.NaN;
        }

        Fitting(imputer, null!).Should().Throw<ArgumentNullException>();
        Fitting(imputer, new Matrix(0, 3)).Should().Throw<ArgumentException>().WithMessage("*at least one row*the table is 0 x 3.*");
        Fitting(imputer, new Matrix(3, 0)).Should().Throw<ArgumentException>().WithMessage("*one column*the table is 3 x 0.*");
        Fitting(imputer, infinite).Should().Throw<ArgumentException>().WithMessage("Row 3, column 2 (counted from 0) is infinite*");
        Fitting(imputer, empty).Should().Throw<ArgumentException>().WithMessage("Column 1 (counted from 0) has no observed cell*");
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void A_table_that_cannot_be_transformed_is_named(string imputer)
    {
        IFittedImputer fitted = Imputers.Make(imputer).Fit(Tables.Correlated(1, 5, 3));
        Matrix infinite = Tables.Correlated(1, 5, 3);
        infinite[4, 0] = float.PositiveInfinity;

        fitted.Columns.Should().Be(3);
        fitted.Transform(new Matrix(0, 3)).Rows.Should().Be(0, "a table without rows is a table");
        Transforming(fitted, null!).Should().Throw<ArgumentNullException>();
        Transforming(fitted, new Matrix(2, 4)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("The imputer was fitted on 3 columns; the table has 4.*");
        Transforming(fitted, infinite).Should().Throw<ArgumentException>().WithMessage("Row 4, column 0 (counted from 0) is infinite*");
    }

    [Theory]
    [MemberData(nameof(Imputers.All), MemberType = typeof(Imputers))]
    public void A_fit_that_was_called_off_stops(string imputer)
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Action act = () => Imputers.Make(imputer).Fit(Tables.WithHoles(Tables.Correlated(1, 9, 3), 1, 0.3f), source.Token);

        act.Should().Throw<OperationCanceledException>();
    }

    private static Action Fitting(string imputer, Matrix table) => () => Imputers.Make(imputer).Fit(table);

    private static Action Transforming(IFittedImputer fitted, Matrix table) => () => fitted.Transform(table);
}
