import decimal
import unittest

import numpy as np
import pandas as pd

import scoring
from tests.doubles import DESCRIPTION, Imputer

NAN = float("nan")


class ScoringTests(unittest.TestCase):
    def test_columns_go_in_as_the_models_want_them_and_not_as_they_stand(self):
        session = Imputer()
        scoring.batch(pd.DataFrame({"c": [3.0], "other": [9.0], "a": [1.0], "b": [2.0]}), session, DESCRIPTION)
        np.testing.assert_array_equal(session.given[0], [[1, 2, 3]])
        self.assertEqual(session.given[0].dtype, np.float32)

    def test_whatever_says_missing_is_missing(self):
        frame = pd.DataFrame({
            "a": pd.array([1, None, 3], dtype="Int64"),
            "b": pd.Series([decimal.Decimal("1.5"), None, decimal.Decimal("2")], dtype=object),
            "c": [NAN, 0.0, -2.5],
        })
        np.testing.assert_array_equal(
            scoring.features(frame, DESCRIPTION), np.array([[1, 1.5, NAN], [NAN, NAN, 0], [3, 2, -2.5]], dtype=np.float32))

    def test_yes_and_no_are_numbers(self):
        frame = pd.DataFrame({"a": [True, False], "b": pd.array([True, None], dtype="boolean"), "c": [0, 1]})
        np.testing.assert_array_equal(scoring.features(frame, DESCRIPTION), np.array([[1, 1, 0], [0, NAN, 1]], dtype=np.float32))

    def test_text_is_refused(self):
        with self.assertRaises(ValueError):
            scoring.features(pd.DataFrame({"a": ["one"], "b": [1.0], "c": [1.0]}), DESCRIPTION)

    def test_an_infinite_cell_is_refused_or_missing(self):
        for cell in (np.inf, -np.inf, 1e39):
            frame = pd.DataFrame({"a": [1.0, 1.0], "b": [1.0, cell], "c": [1.0, 1.0]})
            with self.assertRaisesRegex(ValueError, "Column b .* row 1"):
                scoring.features(frame, DESCRIPTION)
            self.assertTrue(np.isnan(scoring.features(frame, DESCRIPTION, infinite="missing")[1, 1]))

    def test_a_batch_is_completed_and_classified_row_by_row(self):
        frame = pd.DataFrame({"id": ["x", "y"], "a": [5.0, 1.0], "b": [1.0, NAN], "c": [NAN, 2.0]})
        result = scoring.batch(frame, Imputer(), DESCRIPTION, keep=("id",))
        self.assertEqual(list(result.columns), ["id", "a", "b", "c", "probability_no", "probability_yes", "predicted"])
        self.assertEqual(result.values.tolist(), [["x", 5, 1, 102, 0.25, 0.75, "yes"], ["y", 1, 101, 2, 0.75, 0.25, "no"]])

    def test_a_batch_may_be_completed_alone(self):
        result = scoring.batch(pd.DataFrame({"a": [NAN], "b": [1.0], "c": [2.0]}), Imputer(), DESCRIPTION, classify=False)
        self.assertEqual(result.to_dict("list"), {"a": [100], "b": [1], "c": [2]})

    def test_batches_may_be_cut_anywhere(self):
        random = np.random.default_rng(1)
        frame = pd.DataFrame(np.where(random.random((50, 3)) < 0.2, NAN, random.normal(size=(50, 3))), columns=list("abc"))
        whole = scoring.batch(frame, Imputer(), DESCRIPTION)
        for size in (1, 7, 49):
            parts = [scoring.batch(frame[first : first + size], Imputer(), DESCRIPTION) for first in range(0, 50, size)]
            pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)

    def test_a_batch_of_no_rows_has_the_columns_of_any_other(self):
        frame = pd.DataFrame({"id": [1], "a": [1.0], "b": [1.0], "c": [2.0]})
        full, empty = (scoring.batch(part, Imputer(), DESCRIPTION, keep=("id",)) for part in (frame, frame[:0]))
        self.assertEqual(len(empty), 0)
        self.assertEqual(dict(empty.dtypes), dict(full.dtypes))

    def test_the_result_is_what_it_is_said_to_be(self):
        frame = pd.DataFrame({"a": [1.0], "b": [1.0], "c": [2.0]})
        for classify in (True, False):
            result = scoring.batch(frame, Imputer(), DESCRIPTION, classify=classify)
            said = scoring.result_columns(DESCRIPTION, classify)
            self.assertEqual([name for name, _ in said], list(result.columns))
            self.assertEqual([kind for _, kind in said], ["float" if kind == np.float32 else "string" for kind in result.dtypes])

    def test_a_table_that_does_not_fit_is_refused_at_once(self):
        scoring.check_columns(["c", "b", "a", "id"], DESCRIPTION, ("id",))
        with self.assertRaisesRegex(ValueError, "lacks b, id; it has a, c"):
            scoring.check_columns(["a", "c"], DESCRIPTION, ("id",))
        with self.assertRaisesRegex(ValueError, "a would be there twice"):
            scoring.check_columns(["a", "b", "c"], DESCRIPTION, ("a",))
        with self.assertRaisesRegex(ValueError, "id would be there twice"):
            scoring.check_columns(["a", "b", "c", "id"], DESCRIPTION, ("id", "id"))

    def test_a_table_may_not_call_a_column_as_the_prediction_is_called(self):
        named = DESCRIPTION.__class__(**{**DESCRIPTION.__dict__, "columns": ("a", "predicted", "c")})
        with self.assertRaisesRegex(ValueError, "predicted would be there twice"):
            scoring.check_columns(["a", "predicted", "c"], named, ())
        scoring.check_columns(["a", "predicted", "c"], named, (), classify=False)

    def test_who_only_completes_may_keep_a_column_of_that_name(self):
        available = ["a", "b", "c", "predicted"]
        scoring.check_columns(available, DESCRIPTION, ("predicted",), classify=False)
        with self.assertRaisesRegex(ValueError, "predicted would be there twice"):
            scoring.check_columns(available, DESCRIPTION, ("predicted",))


if __name__ == "__main__":
    unittest.main()
