/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reader: what is refused, where and why; what is accepted in many forms; and
 * what of a newer version is kept. */
#include "base/eco-error.h"
#include "store/eco-format.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\" title=\"T\">"
#define NEWER "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.7\" title=\"T\">"

static EcoEcosystem *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return eco_reader_read_bytes (bytes, "test", NULL, error);
}

static EcoEcosystem *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = read_text (text, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static void
assert_refused (const char *text, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, ECO_ERROR, code);
}

/* Each NAME.ecotone must be refused with what NAME.expected begins the message with. */
static void
test_refused_files (void)
{
  g_autoptr (GPtrArray) names = fixture_list ("refused", ".ecotone");

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".ecotone"));
      g_autofree char *expected_name = g_strconcat (stem, ".expected", NULL);
      g_autoptr (GBytes) bytes = fixture_load ("refused", name);
      g_autoptr (GBytes) wanted = fixture_load ("refused", expected_name);
      g_autoptr (GError) error = NULL;

      g_assert_null (eco_reader_read_bytes (bytes, name, NULL, &error));
      fixture_assert_refusal (error, name, wanted);
    }
}

static void
test_error_codes (void)
{
  assert_refused ("", ECO_ERROR_SYNTAX);
  assert_refused ("<a", ECO_ERROR_SYNTAX);
  assert_refused ("<!DOCTYPE a><a/>", ECO_ERROR_SYNTAX);
  assert_refused ("<a/>", ECO_ERROR_SYNTAX);
  assert_refused ("<ecosystem xmlns='urn:ecotone:ecosystem:1' version='2.0' title=''/>",
                  ECO_ERROR_VERSION);
  assert_refused ("<ecosystem xmlns='urn:ecotone:ecosystem:2' version='2.0' title=''/>",
                  ECO_ERROR_VERSION);
  assert_refused ("<ecosystem xmlns='urn:ecotone:ecosystem:1' version='0.1' title=''/>",
                  ECO_ERROR_INVALID);
  assert_refused (HEAD "<x/></ecosystem>", ECO_ERROR_INVALID);
}

/* AddressSanitizer looks at each of the millions of calls of malloc. */
#ifdef __SANITIZE_ADDRESS__
#define IS_SLOW TRUE
#else
#define IS_SLOW FALSE
#endif

/* A part of the sweeps in every run, all of them in a thorough one. */
static gsize
get_stride (void)
{
  return g_test_thorough () ? 1 : IS_SLOW ? 53 : 7;
}

static gsize
first_byte (void)
{
  return (gsize) g_test_rand_int_range (0, (gint32) get_stride ());
}

/* Cut anywhere, a file is refused; with any byte another one, it is refused or
 * is a file that can be written. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = fixture_load ("good", "every-field.ecotone");
  gsize length = g_bytes_get_size (bytes);

  for (gsize i = first_byte (); i < length - 1; i += get_stride ())
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (eco_reader_read_bytes (part, "part", NULL, &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "part:"));
    }
}

static void
test_flipped_bytes (void)
{
  static const guchar masks[] = { 0x01, 0x20, 0x80, 0xff };
  g_autoptr (GBytes) bytes = fixture_load ("good", "every-field.ecotone");
  gsize length = g_bytes_get_size (bytes);

  for (gsize i = first_byte (); i < length; i += get_stride ())
    {
      g_autofree guchar *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (GBytes) flipped = NULL;
      g_autoptr (GError) error = NULL;
      EcoEcosystem *ecosystem;

      copy[i] ^= masks[i % 11 % G_N_ELEMENTS (masks)];
      flipped = g_bytes_new_static (copy, length);
      ecosystem = eco_reader_read_bytes (flipped, "flipped", NULL, &error);
      g_assert_true ((ecosystem == NULL) == (error != NULL));
      if (ecosystem != NULL)
        {
          g_autoptr (GBytes) written = eco_writer_write (ecosystem);
          g_autoptr (EcoObject) again =
            ECO_OBJECT (eco_reader_read_bytes (written, "again", NULL, &error));

          g_assert_no_error (error);
          g_assert_true (eco_object_equal (ECO_OBJECT (ecosystem), again));
          g_object_unref (ecosystem);
        }
    }
}

static char *
repeat (const char *before, const char *piece, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  struct
  {
    guint n;
    gboolean good;
  } sizes[] = { { 1024 * 1024, TRUE }, { 1024 * 1024 + 1, FALSE } };
  struct
  {
    guint n;
    gboolean good;
  } counts[] = { { ECO_FORMAT_MAX_ELEMENTS - 2, TRUE }, { ECO_FORMAT_MAX_ELEMENTS - 1, FALSE } };
  struct
  {
    guint n;
    gboolean good;
  } depths[] = { { ECO_FORMAT_MAX_DEPTH - 1, TRUE }, { ECO_FORMAT_MAX_DEPTH, FALSE } };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *long_text =
        repeat ("<ecosystem xmlns='urn:ecotone:ecosystem:1' version='1.0' title='", "x", sizes[i].n,
                "'/>");
      g_autofree char *many =
        repeat (NEWER "<future>", "<a/>", counts[i].n, "</future></ecosystem>");
      g_autofree char *opened = repeat (NEWER, "<a>", depths[i].n, "");
      g_autofree char *deep = repeat (opened, "</a>", depths[i].n, "</ecosystem>");
      const char *texts[] = { long_text, many, deep };
      gboolean good[] = { sizes[i].good, counts[i].good, depths[i].good };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        if (IS_SLOW && texts[j] == many)
          g_test_message ("The limit of elements is left out with AddressSanitizer");
        else if (good[j])
          g_object_unref (read_good (texts[j]));
        else
          assert_refused (texts[j], ECO_ERROR_LIMIT);
    }
}

/* libxml2 compares each attribute with all others: it must not see a million. */
static void
test_attribute_limit (void)
{
  for (guint n = 61; n <= 62; n++)
    {
      GString *text =
        g_string_new ("<ecosystem xmlns='urn:ecotone:ecosystem:1' version='1.7' title=''");

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, " a%u=''", i);
      g_string_append (text, "/>");
      if (n == 61)
        g_object_unref (read_good (text->str));
      else
        assert_refused (text->str, ECO_ERROR_LIMIT);
      g_string_free (text, TRUE);
    }
  {
    GString *text =
      g_string_new ("<ecosystem xmlns='urn:ecotone:ecosystem:1' version='1.7' title=''");

    for (guint i = 0; i < 1000000; i++)
      g_string_append_printf (text, " a%u=''", i);
    g_string_append (text, "/>");
    assert_refused (text->str, ECO_ERROR_LIMIT);
    g_string_free (text, TRUE);
  }
}

static void
assert_file_refused (const char *path, GQuark domain, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EcoFileState state;

  g_assert_null (eco_reader_read_file (file, "test", NULL, &state, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_prefix (error->message, "test:"));
}

/* Folders, pipes and devices are refused at once; so is a file that is too long. */
static void
test_odd_files (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *huge = g_build_filename (folder, "huge", NULL);
  int fd;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  fd = open (huge, O_WRONLY | O_CREAT, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t) ECO_FORMAT_MAX_BYTES + 1), ==, 0);
  assert_file_refused (pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_file_refused ("/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_file_refused (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_file_refused ("/nowhere/at-all", G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_file_refused (huge, ECO_ERROR, ECO_ERROR_LIMIT);
  g_assert_cmpint (ftruncate (fd, (off_t) ECO_FORMAT_MAX_BYTES), ==, 0);
  assert_file_refused (huge, ECO_ERROR, ECO_ERROR_SYNTAX);
  close (fd);
  unlink (huge);
  unlink (pipe);
  rmdir (folder);
}

static void
test_endless_stream (void)
{
  g_autoptr (GFile) zero = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFileInputStream) stream = g_file_read (zero, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (eco_reader_read_stream (G_INPUT_STREAM (stream), NULL, NULL, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LIMIT);
}

static void
test_stream_and_state (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "store", "good", "every-field.ecotone", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoObject) a =
    (EcoObject *) eco_reader_read_stream (G_INPUT_STREAM (stream), "-", NULL, NULL, &error);
  g_autoptr (EcoObject) b = NULL;
  EcoFileState state, again;

  g_assert_no_error (error);
  b = (EcoObject *) eco_reader_read_file (file, NULL, NULL, &state, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (eco_object_equal (a, b));
  g_bytes_unref (eco_file_load (file, ECO_FORMAT_MAX_BYTES, NULL, &again, NULL));
  g_assert_true (state.known && eco_file_state_equal (&state, &again));
  again.digest[31] ^= 1;
  g_assert_false (eco_file_state_equal (&state, &again));
}

/* The same in other words: order, quotes, references, comments, line ends, mark. */
static void
test_accepted_forms (void)
{
  static const char *const forms[] = {
    HEAD "<rings><ring id='r' name='A&amp;B'/></rings></ecosystem>",
    "\xef\xbb\xbf<?xml version='1.0'?>\r\n" HEAD "\r\n<!-- x < y -->\r\n<rings>\r\n<?pi <a?>"
    "<ring\r\n name=\"A&#38;&#x42;\"\r\n id='r'></ring></rings></ecosystem>\r\n<!-- end -->",
    "<?xml version='1.0' encoding='utf-8'?>"
    "<e:ecosystem xmlns:e='urn:ecotone:ecosystem:1' title='T'"
    " version='1.0'><e:stages/><e:rings><e:ring id='r' name='A&amp;B' description=''/>"
    "</e:rings></e:ecosystem>",
    "<?xml version='1.0' encoding='US-ASCII'?>" HEAD "<sectors></sectors><rings>  <![CDATA[ ]]>"
    "<ring id='r' name='A&amp;B' role='free'/></rings></ecosystem>",
  };
  g_autoptr (EcoObject) first = ECO_OBJECT (read_good (forms[0]));

  for (guint i = 1; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (EcoObject) other = ECO_OBJECT (read_good (forms[i]));

      g_assert_true (eco_object_equal (first, other));
    }
}

/* The objects that a change brings are no part of the ecosystem. */
static void
test_payload (void)
{
  g_autoptr (EcoObject) root = ECO_OBJECT (read_good (
    HEAD "<rings><ring id='r' name='R'/></rings>"
         "<nodes><node id='n1' name='N' kind='k' ring='r'/></nodes><scenarios>"
         "<scenario id='s' name='S'><changes>"
         "<change-record id='c1' op='insert' target='' list='nodes'><objects>"
         "<node id='n1' name='Other' kind='k' ring='gone'><custom-fields>"
         "<custom-field id='cf1' name='x'/></custom-fields></node></objects></change-record>"
         "</changes></scenario></scenarios></ecosystem>"));
  EcoEcosystem *ecosystem = ECO_ECOSYSTEM (root);
  EcoObject *record = eco_ecosystem_lookup (ecosystem, "c1");
  EcoObject *payload;

  g_assert_nonnull (record);
  g_assert_cmpstr (eco_object_get_name (eco_ecosystem_lookup (ecosystem, "n1")), ==, "N");
  g_assert_null (eco_ecosystem_lookup (ecosystem, "cf1"));
  payload = eco_list_get (eco_object_get_list (record, ECO_CHANGE_RECORD_OBJECTS), 0);
  g_assert_cmpstr (eco_object_get_name (payload), ==, "Other");
  g_assert_cmpuint (eco_list_get_length (eco_object_get_list (payload, ECO_NODE_CUSTOM_FIELDS)), ==,
                    1);
}

static char *
write_text (EcoEcosystem *ecosystem)
{
  g_autoptr (GBytes) bytes = eco_writer_write (ecosystem);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_newer_version (void)
{
  static const char text[] =
    "<?xml version='1.0'?><ecosystem xmlns='urn:ecotone:ecosystem:1' "
    "version='1.7' title='T'"
    " glow='a&lt;b'>"
    "<rings count='1'><ring id='r' name='R' role='orbit' xmlns:q='urn:q' q:z='1'/>"
    "<moon id='m'><x:p xmlns:x='urn:x' x:a='1'>hi <b/> there<!-- c --></x:p></moon></rings>"
    "<future><thing a='&amp;'/></future></ecosystem>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoObject) first =
    (EcoObject *) eco_reader_read_bytes (bytes, "test", warnings, &error);
  g_autoptr (EcoObject) second = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_nonnull (strstr (warnings->pdata[0], "1.7"));
  once = write_text (ECO_ECOSYSTEM (first));
  g_assert_cmpstr (
    once, ==,
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.7\" title=\"T\" glow=\"a&lt;b\">\n"
    "  <rings>\n"
    "    <ring id=\"r\" name=\"R\" role=\"orbit\" xmlns:q=\"urn:q\" q:z=\"1\"/>\n"
    "    <moon id=\"m\"><p xmlns=\"urn:x\" xmlns:x=\"urn:x\" x:a=\"1\">hi "
    "<b xmlns=\"urn:ecotone:ecosystem:1\"/> there</p></moon>\n"
    "  </rings>\n"
    "  <future><thing a=\"&amp;\"/></future>\n"
    "</ecosystem>\n");
  second = ECO_OBJECT (read_good (once));
  twice = write_text (ECO_ECOSYSTEM (second));
  g_assert_cmpstr (once, ==, twice);
}

/* A word that only a newer program knows goes when somebody sets the field. */
static void
test_newer_word (void)
{
  g_autoptr (EcoObject) root = ECO_OBJECT (
    read_good (NEWER "<rings><ring id='r' name='R' role='orbit'/></rings></ecosystem>"));
  g_autofree char *text = NULL;

  eco_ecosystem_begin_change (ECO_ECOSYSTEM (root));
  g_object_set (eco_ecosystem_lookup (ECO_ECOSYSTEM (root), "r"), "role", ECO_RING_ROLE_BRAND,
                NULL);
  eco_ecosystem_end_change (ECO_ECOSYSTEM (root));
  text = write_text (ECO_ECOSYSTEM (root));
  g_assert_nonnull (strstr (text, "role=\"brand\""));
  g_assert_null (strstr (text, "orbit"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/reader/refused-files", test_refused_files);
  g_test_add_func ("/reader/error-codes", test_error_codes);
  g_test_add_func ("/reader/truncated", test_truncated);
  g_test_add_func ("/reader/flipped-bytes", test_flipped_bytes);
  g_test_add_func ("/reader/limits", test_limits);
  g_test_add_func ("/reader/attribute-limit", test_attribute_limit);
  g_test_add_func ("/reader/odd-files", test_odd_files);
  g_test_add_func ("/reader/endless-stream", test_endless_stream);
  g_test_add_func ("/reader/stream-and-state", test_stream_and_state);
  g_test_add_func ("/reader/accepted-forms", test_accepted_forms);
  g_test_add_func ("/reader/payload", test_payload);
  g_test_add_func ("/reader/newer-version", test_newer_version);
  g_test_add_func ("/reader/newer-word", test_newer_word);
  return g_test_run ();
}
